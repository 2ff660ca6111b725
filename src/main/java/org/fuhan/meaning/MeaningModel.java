package org.fuhan.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model bge-small-zh-v1.5 (8 bit), run in process by ONNX Runtime: text in, unit vector out. Loaded with the first text
 * (some 0.2 s, 60 MB outside the heap), so that one never asked costs nothing. A text of 120 characters takes about 7 ms on one
 * thread, one of 510 about 40; what is behind the 510th piece is not seen, so cut long texts first.
 *
 * <p>Texts are run one at a time: the model's activations are quantised by the range of all that is run together, so that in a batch
 * a text's vector would depend on its neighbours, and a batch is no quicker. Same text, same vector, whichever thread asks.
 *
 * <p>Safe for use by several threads.
 */
public final class MeaningModel implements AutoCloseable {
    /** Names model and preparation of text; vectors of another version cannot be compared with this one's. */
    public static final String VERSION = "bge-small-zh-v1.5-q/2";

    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 512;

    private static final int MOST_PIECES = 512;
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Loaded loaded;
    private boolean closed;

    private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

    /**
     * A text's vector, eight bits a number, all of one length: two are compared by their product over that length's square, their
     * cosine (like subjects 0.6 and more, anything 0.25 to 0.45). All zeros, like nothing at all, for a blank text.
     *
     * @throws MeaningFailure where the model cannot be loaded or run
     * @throws IllegalStateException once closed
     */
    public byte[] of(String text) {
        return text.isBlank() ? new byte[DIMENSIONS] : EightBits.of(exact(text));
    }

    /** The vector before it is rounded, of length one. */
    float[] exact(String text) {
        load();
        lock.readLock().lock();
        try {
            Loaded model = open();
            return unit(firstPiece(model, model.pieces().of(text, MOST_PIECES)));
        } catch (OrtException e) {
            throw new MeaningFailure("The sentence model cannot be run.", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Loaded open() {
        if (loaded == null || closed) {
            throw new IllegalStateException("the sentence model is closed");
        }
        return loaded;
    }

    private void load() {
        lock.writeLock().lock();
        try {
            if (loaded == null && !closed) {
                OrtEnvironment environment =
                        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "fuhan");
                environment.setTelemetry(false);
                loaded = new Loaded(environment, session(environment), pieces());
            }
        } catch (OrtException | IOException | LinkageError e) {
            throw new MeaningFailure("The sentence model cannot be loaded.", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** One thread a text: the runtime's own pool spins, and is slower where several texts are run at once. */
    private static OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
        try (InputStream model = resource(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(model.readAllBytes(), options);
        }
    }

    private static WordPieces pieces() throws IOException {
        try (InputStream json = resource(TOKENIZER)) {
            return new WordPieces(Vocabulary.read(json));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = MeaningModel.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException(name + " is not on the class path");
        }
        return found;
    }

    /** The vector of the mark of start, which stands for the whole (CLS pooling). */
    private static float[] firstPiece(Loaded model, long[] pieces) throws OrtException {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = model.environment();
        try (OnnxTensor ids = row(environment, pieces);
                OnnxTensor mask = row(environment, ones);
                OnnxTensor types = row(environment, new long[pieces.length]);
                OrtSession.Result result = model.session()
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] first = new float[DIMENSIONS];
            states.get(first);
            return first;
        }
    }

    private static OnnxTensor row(OrtEnvironment environment, long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float part : vector) {
            square += (double) part * part;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    /** Waits for what is running and frees the model. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            if (loaded != null) {
                loaded.session().close();
                loaded = null;
            }
        } catch (OrtException e) {
            throw new MeaningFailure("The sentence model cannot be closed.", e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
