/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.isnad.model.schema.Constraint.Severity;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.language.ast.TagsetFile;

/** The way into the language's machinery, which is started when it is first used: that takes most of a second. */
public final class TagsetLanguage {

    private static final String MAIN = "main";

    @Inject
    private Provider<XtextResourceSet> resourceSets;
    @Inject
    private IResourceValidator validator;
    @Inject
    private TagsetCompiler compiler;
    @Inject
    private Provider<FormatterRequest> requests;
    @Inject
    private Provider<TextRegionAccessBuilder> regions;
    @Inject
    private Provider<IFormatter2> formatters;

    private static final class Started {
        private static final Injector INJECTOR = new TagsetStandaloneSetup().createInjectorAndDoEMFRegistration();
        private static final TagsetLanguage LANGUAGE = INJECTOR.getInstance(TagsetLanguage.class);
    }

    /**
     * A tagset and what it was made of.
     *
     * @param imports the content of each file that was imported, directly or over others, by the tagset's name
     */
    public record Compiled(Tagset tagset, Map<String, byte[]> imports) {
    }

    /** The machinery, for services that work on the text of an editor. */
    public static Injector injector() {
        return Started.INJECTOR;
    }

    /**
     * Parses, checks and compiles.
     *
     * @param source what messages call the text
     * @throws TagsetException if there is an error, with all that was found
     */
    public static Compiled compile(String text, String source, TagsetSurroundings around) throws TagsetException {
        try {
            return Started.LANGUAGE.compiled(text, source, around);
        } catch (StackOverflowError | ParseException e) {
            // the parser is recursive, and nobody writes conditions of this depth
            throw new TagsetException(Problem.TOO_DEEP, e, source, 1, 1, "");
        }
    }

    /** Everything that is wrong with a text, or looks so, in the order of the text. */
    public static List<TagsetIssue> check(String text, TagsetSurroundings around) {
        try {
            return Started.LANGUAGE.issues(Started.LANGUAGE.load(text, around));
        } catch (StackOverflowError | ParseException e) {
            return List.of(new TagsetIssue(Problem.TOO_DEEP, Severity.ERROR, 1, 1, 0, 0, List.of()));
        }
    }

    /**
     * Lays out a text; one with errors of syntax stays as it is.
     *
     * @return the same text but for white space
     */
    public static String format(String text) {
        return Started.LANGUAGE.formatted(text);
    }

    private String formatted(String text) {
        XtextResource resource = load(text, TagsetSurroundings.NONE);
        if (resource.getParseResult().hasSyntaxErrors()) {
            return text;
        }
        FormatterRequest request = requests.get();
        request.setAllowIdentityEdits(false);
        request.setTextRegionAccess(regions.get().forNodeModel(resource).create());
        request.setPreferences(TypedPreferenceValues.castOrWrap(new MapBasedPreferenceValues(
                Map.of(FormatterPreferenceKeys.indentation.getId(), "    ",
                        FormatterPreferenceKeys.lineSeparator.getId(), "\n",
                        FormatterPreferenceKeys.maxLineWidth.getId(), "120"))));
        StringBuilder laidOut = new StringBuilder(text);
        formatters.get().format(request).stream().sorted(Comparator.comparingInt(ITextSegment::getOffset).reversed())
                .forEach(edit -> laidOut.replace(edit.getOffset(), edit.getEndOffset(), edit.getReplacementText()));
        return laidOut.toString();
    }

    private Compiled compiled(String text, String source, TagsetSurroundings around) throws TagsetException {
        SurroundingsHandler handler = new SurroundingsHandler(around);
        XtextResource resource = load(text, handler);
        List<TagsetIssue> issues = issues(resource);
        if (issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
            throw new TagsetException(source, issues.stream()
                    .sorted(Comparator.comparing(TagsetIssue::severity)).toList(), null);
        }
        Tagset tagset = compiler.compile((TagsetFile) resource.getContents().getFirst());
        return new Compiled(tagset, new TreeMap<>(handler.read()));
    }

    private XtextResource load(String text, TagsetSurroundings around) {
        return load(text, new SurroundingsHandler(around));
    }

    private XtextResource load(String text, SurroundingsHandler handler) {
        XtextResourceSet files = resourceSets.get();
        // no other handler: whatever a text says, nothing of the disk and nothing of a network is read
        files.getURIConverter().getURIHandlers().clear();
        files.getURIConverter().getURIHandlers().addAll(List.of(handler, new ShippedTagsetHandler()));
        URI uri = SurroundingsHandler.FOLDER.appendSegment(MAIN + "." + TagsetImports.ENDING);
        XtextResource resource = (XtextResource) files.createResource(uri);
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading memory cannot fail", e);
        }
        return resource;
    }

    private List<TagsetIssue> issues(XtextResource resource) {
        return validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .map(TagsetLanguage::issue).sorted(Comparator.comparingInt(TagsetIssue::offset)).toList();
    }

    /** What Xtext found, in the words of this program. */
    public static TagsetIssue issue(Issue issue) {
        boolean ours = Arrays.stream(Problem.values()).anyMatch(problem -> problem.name().equals(issue.getCode()));
        Severity severity = switch (issue.getSeverity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            default -> Severity.INFORMATION;
        };
        return new TagsetIssue(ours ? Problem.valueOf(issue.getCode()) : Problem.UNEXPECTED, severity,
                number(issue.getLineNumber(), 1), number(issue.getColumn(), 1), number(issue.getOffset(), 0),
                number(issue.getLength(), 0),
                ours && issue.getData() != null ? List.of(issue.getData()) : ours ? List.of() : List.of(issue.getMessage()));
    }

    private static int number(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
