/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.Loss;
import org.isnad.model.Document;
import org.isnad.text.OffsetUnit;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Refused;

/** What an import or a conversion read, and what an export lost, in both forms of the answer. */
final class ExchangeAnswer {

    /** With which option a file that was refused may come in after all, by the refusal's code. */
    private static final Map<String, String> OPTIONS_FOR_REFUSED = Map.of("FILE_TOO_LARGE", "--max-size",
            "UNKNOWN_FORMAT", "--format", "PLUGIN_FAILED", "--format", "BAD_BYTE", "--charset",
            "FORBIDDEN_CHARACTER", "--charset", "DUPLICATE_ANNOTATIONS", "--as", "ANNOTATOR", "--as");

    private final VerbContext context;
    private final Map<String, String> otherNames;

    /** @param otherNames how the verb calls options that {@code import} calls otherwise */
    ExchangeAnswer(VerbContext context, Map<String, String> otherNames) {
        this.context = context;
        this.otherNames = otherNames;
    }

    ExchangeAnswer(VerbContext context) {
        this(context, Map.of());
    }

    static String unit(OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> "utf-16";
            case CODE_POINT -> "code-point";
            case UTF8 -> "utf-8";
            case GRAPHEME -> "grapheme";
        };
    }

    /** @param ids whether the documents have their ids, which they do not before they are in a project */
    JsonObject json(Added file, boolean ids) {
        Document document = file.document();
        return new JsonObject().put("id", ids ? document.id().value() : null).put("title", document.title())
                .put("path", path(file.path())).put("format", document.format())
                .put("charset", document.charset()).put("chars", document.length())
                .put("annotations", file.annotations())
                .put("unit", file.unit().map(ExchangeAnswer::unit).orElse(null))
                .put("notices", file.notices().stream().map(ExchangeAnswer::json).toList());
    }

    private static JsonObject json(Notice notice) {
        return new JsonObject().put("line", notice.line()).put("column", notice.column())
                .put("message", notice.message());
    }

    JsonObject json(Refused file) {
        return new JsonObject().put("path", path(file.path())).put("code", file.code()).put("message", file.message());
    }

    static JsonObject json(Loss loss) {
        return new JsonObject().put("document", loss.document().value())
                .put("id", loss.annotation() == null ? null : loss.annotation().toString())
                .put("reason", loss.reason());
    }

    String line(Loss loss) {
        return Messages.text(context.locale(), "lost", loss.document().value(),
                loss.annotation() == null ? "" : loss.annotation().toString(), loss.reason());
    }

    /** A row a document, its notices below it, then what was refused. */
    List<String> lines(List<Added> documents, List<Refused> refused, boolean ids) {
        boolean annotated = documents.stream().anyMatch(file -> file.annotations() > 0);
        Table table = new Table(context);
        for (Added file : documents) {
            List<String> cells = new ArrayList<>();
            cells.add(ids ? file.document().id().value() : file.document().title());
            cells.add(Integer.toString(file.document().length()));
            if (annotated) {
                cells.add(Messages.text(context.locale(), "annotation-count", file.annotations()));
            }
            cells.add(file.document().charset());
            cells.add(path(file.path()));
            table.row(cells.toArray(String[]::new));
        }
        List<String> rows = table.lines();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i));
            for (Notice notice : documents.get(i).notices()) {
                lines.add(line(notice));
            }
        }
        refused.forEach(file -> lines.add(withHint(file)));
        return lines;
    }

    private String line(Notice notice) {
        return notice.line() == 0 ? Messages.text(context.locale(), "notice", notice.message())
                : Messages.text(context.locale(), "notice-at", notice.message(), Integer.toString(notice.line()),
                        Integer.toString(notice.column()));
    }

    /** The message says what may be done anywhere; some files come in when the call is made otherwise. */
    private String withHint(Refused file) {
        String option = OPTIONS_FOR_REFUSED.get(file.code());
        return option == null ? file.message()
                : file.message() + ' ' + Messages.text(context.locale(), "option-hint",
                        otherNames.getOrDefault(option, option));
    }

    /** As the user wrote it, or below the folder that the user wrote. */
    private String path(String path) {
        return context.word(Path.of(path));
    }
}
