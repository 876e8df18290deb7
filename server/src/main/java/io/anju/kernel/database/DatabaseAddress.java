package io.anju.kernel.database;

/**
 * Where the database answers, and the two roles that sign in.
 *
 * @param user serves requests and jobs and owns nothing
 * @param owner owns the tables and migrates them
 */
record DatabaseAddress(String url, SignIn user, SignIn owner) {

    record SignIn(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
