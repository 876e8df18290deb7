package io.anju.community.find;

/** The statement whose plan a story looks at. */
public final class FindPlan {

    public static final String STATEMENT = SpaceSearch.FIND;

    private FindPlan() {}
}
