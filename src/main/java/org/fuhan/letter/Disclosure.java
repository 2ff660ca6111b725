package org.fuhan.letter;

/** 公开属性: whether the letter may be published. */
public enum Disclosure {
    /** 主动公开. */
    PROACTIVE("主动公开"),
    /** 依申请公开. */
    ON_REQUEST("依申请公开"),
    /** 不予公开. */
    WITHHELD("不予公开");

    private final String label;

    Disclosure(String label) {
        this.label = label;
    }

    /** The Chinese term, which is also how JSON writes it. */
    public String label() {
        return label;
    }
}
