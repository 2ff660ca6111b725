package org.fuhan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuhan.text.hanlp.PersonNames;
import org.fuhan.text.hanlp.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {
    private static final NameMask MASK = new NameMask(PersonNames::in, Words::isWord);

    @ParameterizedTest
    @CsvSource({
        "林致远.pdf, 林某甲.pdf",
        "2024-林致远-答复.docx, 2024-林某甲-答复.docx",
        "林致远、王若兰.zip, 林某甲、王某乙.zip",
        "患儿林致远的求助.doc, 患儿林某甲的求助.doc",
        "林致远同学资助.doc, 林某甲同学资助.doc",
        "答复（林致远）.doc, 答复（林某甲）.doc",
        "信件.zip!/欧阳若兰.txt, 信件.zip!/欧某某甲.txt",
        "13800138000.pdf, 138********.pdf",
        "来信13800138000附件.pdf, 来信138********附件.pdf",
    })
    void hidesWhoeverAFileIsNamedAfter(String name, String masked) {
        assertThat(MASK.masked(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "关于加强养老服务的提案答复.pdf",
        "厦门市民政局对第20254011号提案的答复.docx",
        "方案.doc",
        "附件：资金明细表.xlsx",
        "老旧小区加装电梯.pdf",
        "2024年政协提案办理情况.zip!/第12号答复.txt",
        "高新区.doc",
        "letter.pdf",
    })
    void leavesOtherWordsAlone(String name) {
        assertThat(MASK.masked(name)).isEqualTo(name);
    }
}
