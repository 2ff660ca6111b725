package org.fuhan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Letters written for these tests; every person and figure in them is invented. */
final class Samples {
    /** The child whose name must be masked. */
    static final String CHILD = "温小禾";

    /** On children in difficulty, with a child's name in it. */
    static final String CHILDREN = letter("湖里区", "厦湖民函〔2024〕17号", "民政局", "困境儿童", """
            一是开展定期摸排。2023年走访困境儿童326人，建立台账。
            二是加大资金投入。2023年投入资金120万元，困境儿童基本生活费标准为每人每月1200元。
            三是开展个案帮扶。例如，困境儿童温小禾，8岁，父亲病故，与祖母共同生活，街道为其家庭申请临时救助2400元。
            """);

    /** On the same in another city. */
    static final String ELSEWHERE =
            letter("碑林区", "碑民函〔2023〕9号", "民政局", "困境儿童", """
            一是建立联席会议制度。由区政府牵头，每季度会商困境儿童工作一次。
            二是加大资金投入。2022年投入资金86万元用于困境儿童心理关爱，覆盖210人。
            """).replace("厦门市", "西安市");

    /** On lifts. */
    static final String LIFTS = letter("思明区", "厦思建函〔2022〕30号", "住房和建设局", "加装电梯", """
            一是实施财政补贴。老旧小区加装电梯每台补贴30万元。
            二是推进建设。2021年完成加装电梯215部。
            """);

    private Samples() {}

    private static String letter(String county, String number, String bureau, String topic, String body) {
        String year = number.substring(number.indexOf('〔') + 1, number.indexOf('〕'));
        return """
                厦门市%s%s
                %s
                答复类别：A类

                厦门市%s%s关于区政协九届三次会议第0098号提案的答复

                沈听岚委员：
                    您提出的《关于加强%s工作的提案》收悉，现答复如下：
                %s    感谢您对我们工作的支持。

                厦门市%s%s
                %s年6月5日
                （联系人：许知行，联系电话：0592-5550100）
                """.formatted(county, bureau, number, county, bureau, topic, body.indent(4), county, bureau, year);
    }

    /** Writes a text file and its folders. */
    static Path put(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
