package org.fuhan.letter;

/**
 * A project, activity or brand by its proper name.
 *
 * @param name without quotes: 周六助学课堂
 * @param kind one of 项目 活动 行动 工程 平台 模式 机制 品牌 其他
 * @param span where the name first stands
 */
public record Programme(String name, String kind, Span span) {}
