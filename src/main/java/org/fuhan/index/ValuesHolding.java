package org.fuhan.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Letters with a value of a facet that holds one of some words, compared by letters and digits alone: 微更新大家谈 is held by 微更新·大家谈.
 * Immutable.
 */
final class ValuesHolding extends MultiTermQuery {
    private final List<String> keys;

    /** @param words each with a letter or digit in it */
    ValuesHolding(Facet facet, List<String> words) {
        super(facet.field(), CONSTANT_SCORE_BLENDED_REWRITE);
        this.keys = words.stream().map(ValuesHolding::key).distinct().toList();
    }

    /** What a value is compared by: its letters and digits, folded. */
    static String key(String value) {
        StringBuilder key = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                key.append(Folding.fold(unit));
            }
        }
        return key.toString();
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource atts) throws IOException {
        return new FilteredTermsEnum(terms.iterator(), false) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                String value = key(term.utf8ToString());
                return keys.stream().anyMatch(value::contains) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return getField() + ":" + keys;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValuesHolding query && super.equals(query) && keys.equals(query.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), keys);
    }
}
