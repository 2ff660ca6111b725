package org.fuhan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes letters to measure with: the same number always gives the same letter, of 800 to 8,000 characters, 3,000 in the mean, in the
 * habits of real ones (head, sections, sums, figures, a household, signature, contact). Half of the sentences are made up here, half
 * are words as frequent as in real text, so that no two letters are alike; they say nothing.
 */
final class MadeLetters {
    /** So that hardly two letters share agency and number, as no two in an archive do. */
    private static final int MOST_IN_A_YEAR = 10_000;

    private static final List<String> PLACES = List.of(
            "福建省厦门市湖里区", "浙江省杭州市拱墅区", "四川省成都市锦江区", "湖北省武汉市江岸区", "贵州省遵义市湄潭县", "山东省济南市历下区", "云南省昆明市五华区", "陕西省西安市雁塔区");
    private static final List<String> BUREAUS = List.of("民政局", "教育局", "水务局", "住房和城乡建设局", "交通运输局", "卫生健康局");
    private static final List<String> TOPICS =
            List.of("困境儿童关爱", "老旧小区改造", "农村饮水安全", "社区养老服务", "课后服务", "公交线路优化", "基层医疗能力", "河道治理");
    private static final List<String> FAMILY_NAMES = List.of("林", "高", "何", "苏", "董", "祁", "冉", "卓", "柏", "荀");
    private static final List<String> GIVEN_NAMES = List.of("致远", "若兰", "青禾", "一鸣", "见山", "晓棠", "望舒", "知行", "念", "小川");
    private static final List<String> SENTENCES = List.of(
            "一是摸清底数。组织工作人员逐户走访，%1$d年共登记%2$d户、%3$d人，建立%4$s台账，按季度更新。",
            "二是落实资金。投入%2$d.6万元用于%4$s，其中市级补助%5$d万元、区级配套%6$d万元，标准由每人每月%3$d元提高到%2$d元。",
            "三是建好阵地。新建服务站%5$d个，面积%2$d平方米，配备专职人员%6$d名，覆盖率达%5$d.5%%。",
            "四是完善制度。印发《关于进一步做好%4$s工作的实施意见》（政办发〔%1$d〕%5$d号），明确部门分工和完成时限。",
            "打造“%4$s直通车”品牌项目，开展“暖心%5$d次”活动%6$d场，惠及群众%2$d人次。",
            "村民%7$s，男，%6$d岁，家庭困难，街道为其申请临时救助%2$d元，并联系志愿者定期探望。",
            "下一步，将继续加大投入，计划在%1$d年底前完成%6$d处设施改造，总投资约%5$d00万元。",
            "针对人员不足的问题，会同人社部门每年培训不少于%5$d期，参训%2$d人次，考核合格后上岗。",
            "每个站点给予一次性建设补助%6$d万元，运营补助每年%5$d万元，最高不超过%2$d万元。",
            "引导社会力量参与，募集善款%2$d余万元，比上年增长%6$d.%5$d%%，用于%4$s的设备更新。");

    private static final CommonWords WORDS = CommonWords.load();
    private static final int LEAST_LENGTH = 800;
    private static final int MEAN_LENGTH = 3000;
    private static final int MOST_LENGTH = 8000;

    private MadeLetters() {}

    /** Writes letters into a folder, of each four one as text, Markdown, HTML and DOCX: {@code FOLDER COUNT}. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    /** Writes so many letters. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            String name = "letter-%06d".formatted(i);
            switch (i % 4) {
                case 0 -> Files.writeString(folder.resolve(name + ".txt"), text(i));
                case 1 -> Files.writeString(folder.resolve(name + ".md"), "# 答复\n\n" + text(i).replace("\n", "\n\n"));
                case 2 -> Files.writeString(folder.resolve(name + ".html"), page(text(i)));
                default -> document(folder.resolve(name + ".docx"), text(i));
            }
        }
    }

    private static String page(String text) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>答复</title></head><body><nav><a href=\"/\">首页</a></nav>"
                + "<div class=\"article\"><p>" + text.strip().replace("\n", "</p>\n<p>")
                + "</p></div><footer>版权所有</footer></body></html>";
    }

    /** The least that makes a DOCX (ECMA-376). */
    private static void document(Path file, String text) throws IOException {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        String paragraphs = "<w:p><w:r><w:t xml:space=\"preserve\">"
                + text.strip().replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">") + "</w:t></w:r></w:p>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    head + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + paragraphs + "</w:body></w:document>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The letter of this number. */
    static String text(int number) {
        Random random = new Random(number);
        String place = pick(PLACES, random);
        String bureau = place.substring(place.indexOf('省') + 1) + pick(BUREAUS, random);
        String topic = pick(TOPICS, random);
        int year = 2018 + random.nextInt(8);
        int serial = 1 + number % MOST_IN_A_YEAR;
        StringBuilder text = new StringBuilder();
        text.append(bureau).append("\n甲函〔").append(year).append('〕').append(serial).append("号\n");
        text.append("答复类别：").append("ABC".charAt(random.nextInt(3))).append('\n');
        text.append("关于政协第九届").append(1 + number % 5).append("次会议第").append(1000 + number).append("号提案的答复\n");
        text.append(name(random)).append("委员：\n　　您提出的《关于加强").append(topic).append("工作的提案》收悉，现答复如下：\n");
        int length = length(random);
        for (int section = 0; text.length() < length - 150; section++) {
            text.append("　　").append("一二三四五六七八九十".charAt(section % 10)).append("、").append(topic).append("工作情况\n");
            for (int paragraph = 0; paragraph < 3; paragraph++) {
                text.append("　　");
                for (int i = 0; i < 3; i++) {
                    text.append(sentence(random, year, topic));
                }
                text.append('\n');
            }
        }
        text.append("　　感谢您的关心和支持。\n").append(bureau).append('\n').append(year).append("年");
        text.append(1 + random.nextInt(12)).append("月").append(1 + random.nextInt(28)).append("日\n");
        text.append("（联系人：").append(name(random)).append("，联系电话：0599-555").append(1000 + random.nextInt(9000)).append("）\n");
        return text.toString();
    }

    /** Few are very long. */
    private static int length(Random random) {
        int length = (int) (MEAN_LENGTH * 0.9 * Math.exp(0.45 * random.nextGaussian()));
        return Math.clamp(length, LEAST_LENGTH, MOST_LENGTH);
    }

    private static String sentence(Random random, int year, String topic) {
        if (random.nextBoolean()) {
            return WORDS.sentence(random, 8 + random.nextInt(18));
        }
        return pick(SENTENCES, random)
                .formatted(
                        year - 1,
                        300 + random.nextInt(900),
                        200 + random.nextInt(90),
                        topic,
                        10 + random.nextInt(80),
                        2 + random.nextInt(60),
                        name(random));
    }

    private static String name(Random random) {
        return pick(FAMILY_NAMES, random) + pick(GIVEN_NAMES, random);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
