package org.fuhan.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MeaningModelTest {
    private static final MeaningModel MODEL = new MeaningModel();

    @AfterAll
    static void free() {
        MODEL.close();
    }

    @Test
    void whatIsAboutTheSameLiesCloserThanWhatIsNot() {
        List<List<String>> cases = List.of(
                List.of("空巢老人没人照顾怎么办", "为独居长者提供日间照料和上门巡访服务", "优化公交线路，增设新能源车辆"),
                List.of("孩子上学难", "新增公办学校学位，保障适龄儿童入学", "对河道淤泥进行清理"),
                List.of("楼上装电梯", "支持老旧小区住宅加装电梯，给予财政补助", "开展秸秆综合利用"),
                List.of("困境儿童心理健康", "孤独儿童情绪辅导", "老旧小区加装电梯"),
                List.of("路边总有人乱停车", "规范机动车停放秩序，增设公共停车泊位", "举办非遗文化展演"),
                List.of("看病贵", "降低群众医疗费用负担，提高医保报销比例", "推进高标准农田建设"));
        for (List<String> texts : cases) {
            byte[] asked = MODEL.of(texts.get(0));
            double close = EightBits.likeness(asked, MODEL.of(texts.get(1)));
            double far = EightBits.likeness(asked, MODEL.of(texts.get(2)));

            assertThat(close).as("%s", texts).isGreaterThan(far + 0.1);
        }
    }

    @Test
    void aVectorHasLengthOne() {
        float[] vector = MODEL.exact("关于加强社区养老服务的建议");

        assertThat(vector).hasSize(MeaningModel.DIMENSIONS);
        assertThat(product(vector, vector)).isCloseTo(1, within(1e-5));
        assertThat(MODEL.of("关于加强社区养老服务的建议")).hasSize(MeaningModel.DIMENSIONS);
    }

    @Test
    void capitalsAndSmallLettersAreTheSame() {
        assertThat(MODEL.of("开发APP平台")).isEqualTo(MODEL.of("开发app平台"));
    }

    @Test
    void blankTextIsLikeNothing() {
        for (String blank : List.of("", " \n\t", "　")) {
            assertThat(MODEL.of(blank)).containsOnly(0);
        }
    }

    @Test
    void whatIsBehindTheLastPieceIsNotSeen() {
        String text = "养老服务".repeat(2_500);

        assertThat(MODEL.of(text)).isEqualTo(MODEL.of(text.substring(0, 510))).isNotEqualTo(MODEL.of("养老服务"));
    }

    @Test
    void anythingTypedHasAVector() {
        for (String odd : List.of("🙂👍", "\uD800", "\u0000\u200B", "龘𠮷𪚥", "x".repeat(500), "①㈠Ⅳ", "１２３ＡＢ")) {
            float[] vector = MODEL.exact(odd);
            assertThat(product(vector, vector)).as("%s", odd).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void threadsAndNeighboursDoNotChangeAVector() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add("第" + i + "项：" + "完善基层治理机制。".repeat(1 + i % 7));
        }
        List<byte[]> alone = texts.stream().map(MODEL::of).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> together =
                    texts.stream().map(t -> threads.submit(() -> MODEL.of(t))).toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void anotherLoadingGivesTheSame() {
        String text = "推动优质医疗资源下沉到乡镇";
        try (MeaningModel other = new MeaningModel()) {
            assertThat(other.of(text)).isEqualTo(MODEL.of(text));
        }
    }

    @Test
    void onceClosedItIsNotAskedAgain() {
        MeaningModel model = new MeaningModel();
        model.of("文旅融合");
        model.close();
        model.close();

        assertThatIllegalStateException().isThrownBy(() -> model.of("文旅融合"));
        MeaningModel never = new MeaningModel();
        never.close();
        assertThatIllegalStateException().isThrownBy(() -> never.of("文旅融合"));
    }

    @Test
    void eightBitsLoseLittle() {
        List<String> texts = List.of("孤独儿童情绪辅导", "困境儿童心理健康", "老旧小区加装电梯", "城市轨道交通建设", "乡村道路养护");
        for (String left : texts) {
            for (String right : texts) {
                double exact = product(MODEL.exact(left), MODEL.exact(right));
                assertThat(EightBits.likeness(MODEL.of(left), MODEL.of(right))).isCloseTo(exact, within(0.01));
            }
        }
    }

    private static double product(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
