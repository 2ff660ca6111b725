package org.fuhan.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.privacy.Guard;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;
import org.fuhan.text.hanlp.PersonNames;
import org.fuhan.text.hanlp.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one thread does with letters of about 3,000 characters, in letters a second, beside a plain walk over their characters: compare
 * the ratios, not the seconds. Run with {@code scripts/bench}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LetterBenchmark {
    private static final int LETTERS = 64;
    private static final Source SOURCE = new Source("letter.txt", "text/plain", "00", 1, 1, false);

    private final LetterExtractor extractor = new LetterExtractor();
    private final Guard guard = new Guard(PersonNames::in, Words::isWord);
    private List<String> raw = List.of();
    private List<CleanText> clean = List.of();
    private List<Letter> letters = List.of();
    private int next;

    /** Writes the letters and takes them through every step once. */
    @Setup(Level.Trial)
    public void write() {
        raw = java.util.stream.IntStream.range(0, LETTERS).mapToObj(MadeLetters::text).toList();
        clean = raw.stream().map(Cleaner::clean).toList();
        letters = clean.stream().map(text -> extractor.extract("t1", SOURCE, text)).toList();
    }

    private int index() {
        next = (next + 1) % LETTERS;
        return next;
    }

    /** The measure of the machine: forty walks over the characters of a letter. */
    @Benchmark
    public int baseline() {
        String text = raw.get(index());
        int sum = 0;
        for (int walk = 0; walk < 40; walk++) {
            for (int i = 0; i < text.length(); i++) {
                sum = 31 * sum + Character.getType(text.charAt(i));
            }
        }
        return sum;
    }

    /** Raw text → clean text. */
    @Benchmark
    public CleanText clean() {
        return Cleaner.clean(raw.get(index()));
    }

    /** Clean text → letter. */
    @Benchmark
    public Letter extract() {
        return extractor.extract("t1", SOURCE, clean.get(index()));
    }

    /** Letter → letter that may be kept. */
    @Benchmark
    public Letter mask() {
        return guard.mask(letters.get(index()));
    }

    /** Raw text → letter that may be kept. */
    @Benchmark
    public Letter all() {
        return guard.mask(extractor.extract("t1", SOURCE, Cleaner.clean(raw.get(index()))));
    }
}
