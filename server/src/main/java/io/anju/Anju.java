package io.anju;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: every module, one database, two faces. */
@SpringBootApplication
public class Anju {

    public static void main(String[] args) {
        SpringApplication.run(Anju.class, args);
    }
}
