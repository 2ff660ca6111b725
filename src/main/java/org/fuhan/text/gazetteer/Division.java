package org.fuhan.text.gazetteer;

import org.fuhan.letter.Region;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division.
 *
 * @param code six digits, GB/T 2260: 350206
 * @param name in full: 湖里区
 * @param level province, city or county
 * @param province the province's full name
 * @param city the city's full name; null for provinces, for a municipality's districts and for counties run by the province
 */
public record Division(
        String code,
        String name,
        Level level,
        String province,
        @Nullable String city) {
    /** 省级, 地级, 县级. */
    public enum Level {
        /** 省 自治区 直辖市. */
        PROVINCE,
        /** 地级市 自治州 盟 地区. */
        CITY,
        /** 县 县级市 市辖区 旗. */
        COUNTY
    }

    /** As a letter names it. */
    public Region region() {
        return switch (level) {
            case PROVINCE -> new Region(name, null, null, code, false);
            case CITY -> new Region(province, name, null, code, false);
            case COUNTY -> new Region(province, city, name, code, false);
        };
    }

    /** Its name behind those of the divisions it lies in: 福建省厦门市湖里区. */
    public String fullName() {
        return (level == Level.PROVINCE ? "" : province) + localName();
    }

    /** Its name behind its city's, or its province's where it has no city; enough to know it by: 厦门市湖里区. */
    public String shortName() {
        return level == Level.COUNTY && city == null ? province + name : localName();
    }

    /** Whether its name, alone or behind those it lies in, or its code begins so. */
    boolean begins(String typed) {
        return name.startsWith(typed)
                || code.startsWith(typed)
                || localName().startsWith(typed)
                || fullName().startsWith(typed);
    }

    private String localName() {
        return level == Level.COUNTY && city != null ? city + name : name;
    }

    /** Whether the other lies in this one, or is it. */
    public boolean holds(String otherCode) {
        return switch (level) {
            case PROVINCE -> otherCode.startsWith(code.substring(0, 2));
            case CITY -> otherCode.startsWith(code.substring(0, 4));
            case COUNTY -> otherCode.equals(code);
        };
    }
}
