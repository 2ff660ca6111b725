package org.fuhan.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Region;
import org.fuhan.letter.Source;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;

/** Letters nobody wrote, to fill an archive with. */
final class SampleLetters {
    static final Letter XIAMEN =
            letter("a1b2c3", "厦门市民政局", new Region("福建省", "厦门市", null, "350200", false), "厦民函〔2025〕5号", "800元");
    static final Letter XIAN =
            letter("d4e5f6", "西安市民政局", new Region("陕西省", "西安市", null, "610100", false), "市民函〔2024〕17号", "1200元");
    static final Letter HULI =
            letter("0789ab", "湖里区民政局", new Region("福建省", "厦门市", "湖里区", "350206", false), "厦湖民函〔2024〕3号", "500元");

    static final List<Letter> ALL = List.of(XIAMEN, XIAN, HULI);

    private SampleLetters() {}

    private static Letter letter(String id, String agency, Region region, String number, String sum) {
        String opening = "关于加强困境儿童关爱的答复\n周晓岚委员：\n您提出的提案收悉。\n";
        String measure = "一、开展定期走访。" + agency + "每月走访困境儿童家庭，每人每月补助" + sum + "。\n";
        String text = opening + measure + "感谢您的关心。\n" + (opening + measure).repeat(6) + agency;
        int at = text.indexOf(sum);
        Span place = new Span(at, at + sum.length());
        Span whole = new Span(opening.length(), opening.length() + measure.length() - 1);
        Funding funding = new Funding(
                "f0",
                sum,
                new BigDecimal(sum.replace("元", "")),
                null,
                Funding.Bound.EXACT,
                "人/月",
                Funding.Role.STANDARD,
                "困境儿童补助",
                null,
                null,
                false,
                null,
                whole.of(text),
                place);
        Measure visits = new Measure(
                "m0",
                List.of("一、开展定期走访"),
                "开展定期走访",
                whole.of(text),
                Measure.Status.ONGOING,
                Theme.SERVICES,
                List.of(agency),
                null,
                whole);
        return new Letter(
                id,
                new Source("letters/" + agency + ".docx", "text/plain", "00" + id, 1234, 1, false),
                number,
                List.of(),
                "A",
                "关于加强困境儿童关爱的答复",
                new Proposal(Proposal.Kind.CPPCC_PROPOSAL, "0098", "关于加强困境儿童关爱的提案", 9, 4),
                List.of(new Proposer("周晓岚", Proposer.Type.PERSON)),
                null,
                List.of(agency),
                region,
                "民政",
                List.of("困境儿童"),
                LocalDate.of(number.contains("2025") ? 2025 : 2024, 6, 17),
                null,
                List.of(),
                List.of(),
                null,
                List.of(funding),
                List.of(),
                List.of(),
                List.of(),
                List.of(visits),
                List.of(),
                List.of(),
                Map.of("/funding/0", List.of(new Provenance(place, 1, "money.amount", 0.9))),
                text,
                List.of(0));
    }
}
