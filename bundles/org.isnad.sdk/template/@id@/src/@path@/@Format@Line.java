/* SPDX-License-Identifier: EPL-2.0 */
package @id@;

import java.util.ArrayList;
import java.util.List;

/** A line of the format and its parts, which may hold any characters. */
final class @Format@Line {

    static final String HEAD = "@format@";
    static final String VERSION = "1";
    static final String DOCUMENT = "document";
    static final String SPAN = "span";

    private static final char TAB = '\t';
    private static final char ESCAPE = '\\';

    private @Format@Line() {
    }

    /** The line with its end. */
    static String of(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            for (char c : part.toCharArray()) {
                switch (c) {
                    case TAB -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case ESCAPE -> line.append("\\\\");
                    default -> line.append(c);
                }
            }
            line.append(TAB);
        }
        line.setCharAt(line.length() - 1, '\n');
        return line.toString();
    }

    /** The parts of a line, at least one. */
    static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == TAB) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == ESCAPE && i + 1 < line.length()) {
                part.append(unescaped(line.charAt(++i)));
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 't' -> TAB;
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
