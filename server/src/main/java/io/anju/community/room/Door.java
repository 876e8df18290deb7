package io.anju.community.room;

/** What one can go on to from the page of a room, each with the permission it needs. */
public enum Door {
    /** 报事: write a report for this room. */
    REPORT("tickets.register"),
    /** 绑定: let people in and send them away. */
    BIND("residents.bind"),
    /** 过户: hand it to other owners or tenants. */
    TRANSFER("residents.transfer"),
    /** 完整号码: see a number, with a reason. */
    UNMASK("residents.unmask"),
    /** 走访: write down what came of a visit to it. */
    VISIT("visits.make"),
    /** 更正: say anew what the room is. */
    CORRECT("ledger.edit"),
    /** 打印: the file on paper. */
    PRINT("residents.file");

    private final String permission;

    Door(String permission) {
        this.permission = permission;
    }

    String permission() {
        return permission;
    }
}
