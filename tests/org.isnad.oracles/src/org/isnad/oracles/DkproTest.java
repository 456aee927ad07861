/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.dkpro.core.io.brat.BratReader;
import org.dkpro.core.io.conll.Conll2002Reader;
import org.dkpro.core.io.conll.Conll2003Reader;
import org.dkpro.core.io.tei.TeiReader;
import org.isnad.oracles.Report.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The readers of DKPro Core. */
@ExtendWith(Exports.Once.class)
class DkproTest {

    /** DKPro takes offsets for UTF-16, so that after the first emoji of a text all of its spans are off by some. */
    @Test
    void givenBratWhenDkproReadsItThenTextsAreEqualAndSpansWhereItCountsRight(Exports exports) throws Exception {
        Read read = new Read();
        CollectionReader reader = CollectionReaderFactory.createReader(BratReader.class,
                BratReader.PARAM_SOURCE_LOCATION, exports.in("brat").toString(), BratReader.PARAM_PATTERNS, "*.ann",
                BratReader.PARAM_MAPPING, mapping());
        for (Map.Entry<String, JCas> each : all(reader).entrySet()) {
            Report report = exports.reports().get(each.getKey());
            String text = each.getValue().getDocumentText();
            read.text(each.getKey(), text);
            for (NamedEntity entity : JCasUtil.select(each.getValue(), NamedEntity.class)) {
                read.mark(each.getKey(), text.offsetByCodePoints(0, entity.getBegin()),
                        text.offsetByCodePoints(0, entity.getEnd()), entity.getValue());
            }
            assertEquals(report.text(), text);
        }
        read.isWhatWasGiven(exports);
    }

    /** Each tag becomes an entity with that value. */
    private static String mapping() {
        return Report.TAGS.stream().map(tag -> """
                {"from": "%s", "to": "%s", "defaultFeatureValues": {"value": "%s"}}"""
                .formatted(tag, NamedEntity.class.getName(), tag)).collect(Collectors.joining(",",
                        "{\"textTypeMapppings\": [",
                        "], \"relationTypeMapppings\": [], \"spans\": [], \"relations\": [], \"comments\": []}"));
    }

    @Test
    void givenConll2002WhenDkproReadsItThenEntitiesAreThoseOfTheProject(Exports exports) throws Exception {
        columns(exports, CollectionReaderFactory.createReader(Conll2002Reader.class,
                Conll2002Reader.PARAM_SOURCE_LOCATION, exports.in("conll2002").toString(),
                Conll2002Reader.PARAM_PATTERNS, "*.conll"));
    }

    @Test
    void givenConll2003WhenDkproReadsItThenEntitiesAreThoseOfTheProject(Exports exports) throws Exception {
        columns(exports, CollectionReaderFactory.createReader(Conll2003Reader.class,
                Conll2003Reader.PARAM_SOURCE_LOCATION, exports.in("conll2003").toString(),
                Conll2003Reader.PARAM_PATTERNS, "*.conll"));
    }

    @Test
    void givenTeiWhenDkproReadsItThenTextsAndSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Path out = exports.in("tei", "--option", "inline=true");
        for (Map.Entry<String, JCas> each : all(CollectionReaderFactory.createReader(TeiReader.class,
                TeiReader.PARAM_SOURCE_LOCATION, out.toString(), TeiReader.PARAM_PATTERNS, "*.*",
                TeiReader.PARAM_OMIT_IGNORABLE_WHITESPACE, false)).entrySet()) {
            Report report = exports.reports().get(each.getKey());
            List<String> entities = JCasUtil.select(each.getValue(), NamedEntity.class).stream()
                    .map(entity -> entity.getCoveredText()).toList();
            assertEquals(withoutBlanks(report.text()), withoutBlanks(each.getValue().getDocumentText()), each.getKey());
            assertEquals(report.marks().stream().map(mark -> report.text().substring(mark.begin(), mark.end()))
                    .toList(), entities, each.getKey());
        }
    }

    /** Columns of tokens hold no blanks, so that texts are compared without them, and entities in their order. */
    private static void columns(Exports exports, CollectionReader reader) throws Exception {
        Map<String, JCas> read = all(reader);
        assertEquals(new TreeSet<>(exports.reports().keySet()), new TreeSet<>(read.keySet()));
        for (Map.Entry<String, JCas> each : read.entrySet()) {
            Report report = exports.reports().get(each.getKey());
            assertEquals(withoutBlanks(report.text()), withoutBlanks(each.getValue().getDocumentText()));
            List<String> given = new ArrayList<>();
            for (Mark mark : report.marks()) {
                given.add(mark.tag() + " " + withoutBlanks(report.text().substring(mark.begin(), mark.end())));
            }
            assertEquals(given, JCasUtil.select(each.getValue(), NamedEntity.class).stream()
                    .map(entity -> entity.getValue() + " " + withoutBlanks(entity.getCoveredText())).toList());
        }
    }

    private static Map<String, JCas> all(CollectionReader reader) throws Exception {
        Map<String, JCas> all = new HashMap<>();
        while (reader.hasNext()) {
            JCas cas = JCasFactory.createJCas();
            reader.getNext(cas.getCas());
            String name = DocumentMetaData.get(cas).getDocumentId();
            all.put(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name, cas);
        }
        return all;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
