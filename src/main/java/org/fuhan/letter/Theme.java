package org.fuhan.letter;

/** What a measure works by: the twelve rows of every comparison. */
public enum Theme {
    /** Bodies, meetings, joint work. */
    ORGANISATION("组织机制"),
    /** Rules, plans, standards. */
    RULES("制度标准"),
    /** Money and subsidies. */
    MONEY("资金补助"),
    /** Places and equipment. */
    FACILITIES("设施阵地"),
    /** Staff and training. */
    STAFF("队伍培训"),
    /** Surveys, monitoring, assessment. */
    MONITORING("摸排监测评估"),
    /** Services and help. */
    SERVICES("服务帮扶"),
    /** Information systems. */
    INFORMATION("信息平台"),
    /** Publicity and education. */
    PUBLICITY("宣传教育"),
    /** Society's part. */
    SOCIETY("社会参与"),
    /** Supervision and appraisal. */
    SUPERVISION("监管考核"),
    /** Planning and building. */
    PLANNING("规划建设");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** The Chinese name, which is also how JSON writes it. */
    public String label() {
        return label;
    }
}
