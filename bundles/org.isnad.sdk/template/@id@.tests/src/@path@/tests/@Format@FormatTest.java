/* SPDX-License-Identifier: EPL-2.0 */
package @id@.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import @id@.@Format@FormatReader;
import @id@.@Format@FormatWriter;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;

/** What every format owes its users comes from the contract; what only this one promises stands here. */
class @Format@FormatTest extends FormatContract {

    private static final String FILE = "a.@format@";
    private static final String HEAD = "@format@\t1\n";

    @Format@FormatTest() {
        super(DeclaredFormat.in(@Format@FormatReader.class, "@format@"), @Format@FormatReader::new, @Format@FormatWriter::new);
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.of(new MemoryFiles().with(FILE, HEAD + "document\ta\tA\t" + text + "\n"
                + "span\tEntity\t" + begin + "\t" + end + "\t" + word + "\tPERS\n"));
    }

    @Test
    void givenALineOfAnotherKindWhenReadThenItIsNoticedWithItsPlace() throws IOException {
        MemoryFiles files = new MemoryFiles().with(FILE, HEAD + "document\ta\tA\tقال زيد\nwhatever\t1\n");

        List<Notice> notices = Readings.of(new @Format@FormatReader(), files.source(FILE)).only().notices();

        assertEquals(List.of(3), notices.stream().map(Notice::line).toList());
    }
}
