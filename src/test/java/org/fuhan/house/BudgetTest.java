package org.fuhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Classes of at most 200 lines of code, methods of 40 lines, 5 parameters (a record's components are its shape and not counted). */
class BudgetTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int CLASS_LINES = 200;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;

    /** What may exceed a budget, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "LetterExtractor.extract lines", "one argument a line for the letter's 28 components",
            "LetterJson lines", "one small reader and writer a type, kept where the mapper is made");

    @Test
    void classesAndMethodsKeepToTheirBudgets() throws IOException {
        List<String> over = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            files = walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, d -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measure(unit, positions, over), null);
            }
        }
        assertThat(over).as("over budget, without a reason listed").isEmpty();
    }

    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/?\\*.*)?");
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> over;
        private final List<String> names = new ArrayList<>();
        private final String source;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<String> over) throws IOException {
            this.unit = unit;
            this.positions = positions;
            this.over = over;
            this.source = unit.getSourceFile().getCharContent(true).toString();
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            names.add(type.getSimpleName().toString());
            check("lines", lines(type), CLASS_LINES);
            super.visitClass(type, null);
            names.remove(names.size() - 1);
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getName().contentEquals("<init>") && method.getBody() == null) {
                return null;
            }
            names.add(method.getName().toString());
            check("lines", lines(method), METHOD_LINES);
            check("parameters", method.getParameters().size(), isRecordShape() ? Integer.MAX_VALUE : PARAMETERS);
            super.visitMethod(method, null);
            names.remove(names.size() - 1);
            return null;
        }

        private boolean isRecordShape() {
            return source.contains("record " + names.get(names.size() - 2) + "(")
                    && names.get(names.size() - 1).equals("<init>");
        }

        private void check(String what, long measured, int budget) {
            String name = String.join(".", names) + " " + what;
            if (measured > budget && !EXCEPTIONS.containsKey(name)) {
                over.add(name + ": " + measured + " > " + budget);
            }
        }

        private long lines(Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            return start < 0 || end < start
                    ? 0
                    : source.substring(start, end)
                            .lines()
                            .filter(line -> !NO_CODE.matcher(line).matches())
                            .count();
        }
    }
}
