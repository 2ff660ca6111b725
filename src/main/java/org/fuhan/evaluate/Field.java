package org.fuhan.evaluate;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is scored, in the order it is told. The core fields are what a letter states and any gold notes; the others want judgement,
 * or are judged only on facts that were matched.
 */
public enum Field {
    DOCUMENT_NUMBER("documentNumber", true),
    CITED_NUMBERS("citedDocumentNumbers", true),
    CATEGORY("replyCategory", true),
    TITLE("title", true),
    PROPOSAL_KIND("proposal.kind", true),
    PROPOSAL_NUMBER("proposal.number", true),
    PROPOSAL_TITLE("proposal.title", true),
    PROPOSAL_SESSION("proposal.session", true),
    PROPOSERS("proposers", true),
    AGENCY("agency", true),
    REGION("region", true),
    DATE("date", true),
    SIGNER("signer", true),
    CONTACTS("contacts", true),
    CC("cc", true),
    DISCLOSURE("disclosure", true),
    AMOUNT("funding.amount", true),
    PER("funding.per", true),
    PROGRAMMES("programmes", true),
    POLICIES("policies", true),
    FIGURES("figures", true),
    PRIVATE_PERSONS("privatePersons", true),
    PROPOSER_COUNT("proposerCount", false),
    DEPARTMENT("department", false),
    TOPIC("topics[0]", false),
    WARNINGS("warnings", false),
    ROLE("funding.role", false),
    BOUND("funding.bound", false),
    PAYER("funding.payer", false),
    PERIOD("funding.period", false),
    OUTLINE("measures.outline", false),
    STATUS("measures.status", false),
    THEME("measures.theme", false),
    PATH("measures.path", false);

    private final String label;
    private final boolean core;

    Field(String label, boolean core) {
        this.label = label;
        this.core = core;
    }

    /** The name it is told by, after the letter's JSON. */
    public String label() {
        return label;
    }

    /** Whether every gold notes it. */
    public boolean isCore() {
        return core;
    }

    /** The field of a label. */
    public static Optional<Field> of(String label) {
        return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
    }
}
