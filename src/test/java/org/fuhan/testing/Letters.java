package org.fuhan.testing;

import java.util.List;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Theme;

/** A small archive. */
public final class Letters {
    /** 湖里区民政局: children, with a masked name. */
    public static final Letter CHILDREN = Sample.letter(
                    "aa01",
                    "林某甲同学家庭困难，街道为其申请救助2400元。我区建立困境儿童台账，开展定期摸排。"
                            + "全区投入资金120万元，用于困境儿童心理关爱。困境儿童基本生活费标准为每人每月1200元。"
                            + "“彩虹助学行动”覆盖326人。下一步将加强未成年人保护工作站建设。")
            .number("厦湖民函〔2024〕8号", "A")
            .title("关于区政协九届三次会议第0098号提案的答复")
            .proposal(Proposal.Kind.CPPCC_PROPOSAL, "关于关爱困境儿童成长的提案")
            .from("厦门市湖里区民政局", "民政")
            .region("福建省", "厦门市", "湖里区", "350206")
            .topics("民政", "困境儿童")
            .date("2024-06-05")
            .sum("2400元", "2400", Funding.Role.PAID, null, true)
            .sum("120万元", "1200000", Funding.Role.PAID, null, false)
            .sum("每人每月1200元", "1200", Funding.Role.STANDARD, "人/月", false)
            .figure("326人", "326", "人", "覆盖人数")
            .programme("彩虹助学行动")
            .measure(Theme.MONITORING, "我区建立困境儿童台账，开展定期摸排。")
            .measure(Theme.MONEY, "全区投入资金120万元，用于困境儿童心理关爱。")
            .make();

    /** 文山市教育体育局: boarding pupils, speaks of children in difficulty twice. */
    public static final Letter SCHOOLS = Sample.letter(
                    "bb02", "我市在寄宿制学校配备心理健康教师48名。学校为困境儿童建立成长档案。" + "教师每学期家访困境儿童不少于2次。儿童的心理辅导纳入课后服务。生均公用经费标准每人每学期50元。")
            .number("文教体复〔2023〕12号", "B")
            .title("关于市人大十届二次会议第12号建议的答复")
            .proposal(Proposal.Kind.NPC_SUGGESTION, "关于加强寄宿制学校管理的建议")
            .from("文山市教育体育局", "教育")
            .region("云南省", "文山壮族苗族自治州", "文山市", "532601")
            .topics("教育")
            .date("2023-08-31")
            .sum("每人每学期50元", "50", Funding.Role.STANDARD, "人/学期", false)
            .figure("48名", "48", "名", "心理健康教师")
            .measure(Theme.STAFF, "我市在寄宿制学校配备心理健康教师48名。")
            .measure(Theme.SERVICES, "学校为困境儿童建立成长档案。")
            .measure(Theme.SERVICES, "教师每学期家访困境儿童不少于2次。")
            .make();

    /** 思明区建设局: lifts, no child in it. */
    public static final Letter LIFTS = Sample.letter(
                    "cc03", "老旧小区加装电梯财政补贴每台30万元。已完成加装电梯215部。5G基站同步建设，居民建国路口通行改善。A类事项已办结。")
            .number("厦思建复〔2024〕30号", "A")
            .title("=关于老旧小区加装电梯的答复")
            .proposal(Proposal.Kind.CPPCC_PROPOSAL, "关于推进老旧小区加装电梯的提案")
            .from("厦门市思明区建设局", "住建")
            .region("福建省", "厦门市", "思明区", "350203")
            .topics("城乡建设")
            .date("2024-09-12")
            .sum("每台30万元", "300000", Funding.Role.STANDARD, "台", false)
            .figure("215部", "215", "部", "加装电梯")
            .measure(Theme.MONEY, "老旧小区加装电梯财政补贴每台30万元。")
            .make();

    /** All of them. */
    public static final List<Letter> ALL = List.of(CHILDREN, SCHOOLS, LIFTS);

    private Letters() {}
}
