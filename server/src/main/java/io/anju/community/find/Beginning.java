package io.anju.community.find;

/** The beginning of a label, however somebody says it: {@code 3号楼2单元} and {@code 3 2} are {@code 3-2}. */
public final class Beginning {

    private Beginning() {}

    public static String of(String typed) {
        return Typed.label(typed);
    }
}
