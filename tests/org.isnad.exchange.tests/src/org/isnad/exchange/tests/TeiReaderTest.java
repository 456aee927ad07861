/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.tei.internal.TeiReader;
import org.isnad.exchange.tei.internal.TeiWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeiReaderTest {

    private static final Format FORMAT = DeclaredFormat.in(TeiWriter.class, "tei");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "<p>قال~   زيد</p>~  <p>هذا </p>|قال زيد/هذا",
        "<head>خبر</head><lg><l>بيت</l><l>آخر</l></lg>|خبر/بيت/آخر",
        "<p>قال <lb/>زيد <pb n='2'/>هذا</p>|قال زيد هذا",
        "<p>مكتـ~ <lb break='no'/>~ ـبة</p>|مكتــبة",
        "<p>قال<note>حاشية</note>زيد</p>|قال حاشية زيد",
        "<p>قال <choice><sic>زبد</sic><corr>زيد</corr></choice> هذا</p>|قال زبد هذا",
        "<ab xml:space='preserve'>قال  <hi>زيد </hi> </ab>|قال  زيد  ",
        "<p>قال &lt;زيد&gt; &amp; <![CDATA[<b>]]></p>|قال <زيد> & <b>"})
    void givenMarkupWhenReadThenWhiteSpaceIsThatOfPeople(String body, String text) throws Exception {
        assertEquals(text.replace('/', '\n'), read(body.replace('~', '\n'), "").text());
    }

    @Test
    void givenNamesInTheTextWhenReadThenTheyAreEntitiesWithTheirAttributes() throws Exception {
        Imported read = read("""
                <p>قال <persName ref="#z" key="k"> <roleName>الوزير</roleName> زيد </persName> في
                <placeName>دمشق</placeName> <name type="party">الحزب</name> <rs>هو</rs>: <said who="#z">وصل
                <date when="2020-01-02">أمس</date></said></p>
                """, "");

        assertEquals(List.of("Entity persName الوزير زيد {key=[k], ref=[#z]}", "Entity placeName دمشق {}",
                "Entity party الحزب {}", "Entity rs هو {}", "Entity date أمس {when=[2020-01-02]}",
                "Quotation said وصل أمس {who=[#z]}"), shown(read));
        assertTrue(read.notices().getFirst().message().contains("roleName 1"));
    }

    @Test
    void givenAnnotationsThatStandOffWhenReadThenPointersLeadToElementsAndCharacters() throws Exception {
        Imported read = read("<p xml:id='p1'>😀 <w xml:id='w1'>قال</w> <w xml:id='w2'>زيد</w> <w xml:id='w3'>هذا</w></p>", """
                <standOff><spanGrp type="role">
                <span target="#w1 #w2" ana="#f1">فعل</span>
                <span from="#w2" to="#w3"/>
                <span target="#w1 #w3"/>
                <span xml:id="x" target="#string-range(p1,6,3)">فاعل</span>
                <span target="#string-range(p1,60,3)">لا</span>
                <span target="#nowhere">لا</span>
                </spanGrp>
                <fs xml:id="f1"><f name="pos"><symbol value="VB"/></f><f name="lemma"> <string>قول</string> </f></fs>
                <listPerson/></standOff>
                """);

        assertEquals(List.of("role فعل قال زيد {lemma=[قول], pos=[VB]}", "role  زيد هذا {}", "role  قال هذا {}",
                "role فاعل زيد {}"), shown(read));
        assertEquals(3, read.notices().size());
        assertEquals(List.of(8, 9), read.notices().stream().map(notice -> notice.line()).filter(line -> line > 0).toList());
    }

    @Test
    void givenRelationsWhenReadThenTheyConnectSpans() throws Exception {
        Imported read = read("<p><w xml:id='w1'>زيد</w> <w xml:id='w2'>عمرو</w></p>", """
                <standOff><spanGrp type="P"><span xml:id="a" target="#w1"/><span xml:id="b" target="#w2"/></spanGrp>
                <listRelation type="kin"><relation name="brother" active="#a" passive="#b"/>
                <relation name="brother" active="#a" passive="#c"/></listRelation></standOff>
                """);

        RelationData relation = read.annotations().getFirst().annotations().stream().filter(RelationData.class::isInstance)
                .map(RelationData.class::cast).findFirst().orElseThrow();
        assertEquals("kin brother", relation.layer() + " " + relation.tag().orElseThrow());
        assertEquals(1, read.notices().size());
    }

    @Test
    void givenAHeaderWhenReadThenTitleAuthorDateAndPublisherAreThatOfTheSource() throws Exception {
        String tei = """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
                <titleStmt><title> مجلة
                 المقتبس</title><title>Muqtabas</title><author><persName>كرد علي</persName></author></titleStmt>
                <publicationStmt><publisher>الموقع</publisher><date when="2015-01-01">ثم</date></publicationStmt>
                <sourceDesc><bibl><publisher>الدار</publisher><date when="1906-02-24">أول</date></bibl></sourceDesc>
                </fileDesc></teiHeader><text><body><p>نص</p></body></text></TEI>
                """;
        Imported read = readings(tei).only();

        assertEquals("مجلة المقتبس", read.title());
        assertEquals(Map.of("author", "كرد علي", "publisher", "الدار", "date", "1906-02-24"), read.metadata());
    }

    @Test
    void givenACorpusWhenReadThenEachTextIsADocumentAndOneWithoutTextIsNamed() throws Exception {
        String one = "<TEI><teiHeader/><text><body><p>%s</p></body></text></TEI>";
        Readings read = readings("<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc/></teiHeader>"
                + one.formatted("أول") + one.formatted(" ") + "<teiCorpus>" + one.formatted("ثان")
                + "</teiCorpus></teiCorpus>");

        assertEquals(List.of("أول", "ثان"), read.documents().stream().map(Imported::text).toList());
        assertEquals(List.of("NO_TEXT"), read.rejected().stream().map(Rejected::code).toList());
    }

    /** Journals of a century ago: the entities are those that a regular expression counts in the files. */
    @Test
    void givenArabicJournalsWhenReadThenEntitiesAreThoseOfACountOfItsOwn() throws Exception {
        List<Path> files = Corpora.files("formats/tei-arabic", ".xml");
        Map<String, Integer> allRead = new TreeMap<>();
        Map<String, Integer> allCounted = new TreeMap<>();
        for (Path file : files) {
            String xml = Files.readString(file);
            String content = xml.split("<text[ >]", 2)[1];
            Matcher element = Pattern.compile("<(?:tei:)?(persName|placeName|orgName|geogName|name|rs|date|quote|said|q)\\b")
                    .matcher(content);
            while (element.find()) {
                allCounted.merge(element.group(1), 1, Integer::sum);
            }
            Imported read = readings(xml).only();
            read.annotations().forEach(said -> said.annotations()
                    .forEach(one -> allRead.merge(one.tag().orElseThrow(), 1, Integer::sum)));
        }
        System.getLogger("tei").log(System.Logger.Level.INFO,
                files.size() + " journals: read " + allRead + ", counted " + allCounted);
        assertEquals(allCounted, allRead);
        assertTrue(allRead.get("persName") > 200);
    }

    /** Expected values by the text of TEI's guidelines, section 16.2.4: string-range counts the element's characters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "<p xml:id='p'>~   قال زيد</p>|4,3|قال",
        "<p xml:id='p'>~   قال~  زيد</p>|0,10|قال ",
        "<p xml:id='p'>~   قال~  زيد</p>|10,3|زيد",
        "<p>قبل</p>~~<p xml:id='p'>😀  قال</p>|3,3|قال",
        "<p>قبل</p><div xml:id='p'><p>قال</p><p>زيد</p></div>|0,3|قال",
        "<p>قبل</p><div xml:id='p'><p>قال</p><p>زيد</p></div>|3,3|زيد",
        "<p xml:id='p'><choice><sic>زبد</sic><corr>زيد</corr></choice> قال</p>|7,3|قال",
        "<p xml:id='p'><choice><sic>زبد</sic><corr>زيد</corr></choice> قال</p>|0,10|زبد قال",
        "<p xml:id='p'><choice><sic>زبد</sic><corr>زيد</corr></choice> قال</p>|0,5|زبد",
        "<div xml:id='p'><choice><sic>زبد</sic><corr>زيد</corr></choice><p>قال</p></div>|6,3|قال",
        "<p xml:id='p' xml:space='preserve'>  قال  زيد</p>|7,3|زيد"})
    void givenCharactersOfAnElementWhenReadThenItsOwnWhiteSpaceCounts(String body, String numbers, String text)
            throws Exception {
        Imported read = read(body.replace('~', '\n'),
                "<standOff><span target='#string-range(p," + numbers + ")'/></standOff>");

        assertEquals(List.of("span  " + text + " {}"), shown(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,3", "9,2", "11,0", "0,999999999", "999999999,1"})
    void givenCharactersThatAreNotInTheTextWhenReadThenThatIsNoticed(String numbers) throws Exception {
        Imported read = read("<p xml:id='p'><choice><sic>زبد</sic><corr>زيد</corr></choice> قال</p>",
                "<standOff><span target='#string-range(p," + numbers + ")'/></standOff>");

        assertEquals(List.of(), shown(read));
        assertEquals(3, read.notices().size(), "the reading, the element sic, and the pointer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"#string-range(p,8,3) #string-range(p,0,3)|[0-3, 8-11]",
        "#string-range(p,8,3,0,3)|[0-3, 8-11]", "#string-range(p,4,7) #string-range(p,5,1)|[4-11]",
        "#w3 #w1|[0-3, 8-11]", "#w2 #w1|[0-7]"})
    void givenPiecesInAnyOrderWhenReadThenWhatIsBetweenStaysOut(String pointers, String ranges) throws Exception {
        Imported read = read("<p xml:id='p'><w xml:id='w1'>قال</w> <w xml:id='w2'>زيد</w> <w xml:id='w3'>هذا</w></p>",
                "<standOff><span target='" + pointers + "'/></standOff>");

        SpanData span = (SpanData) read.annotations().getFirst().annotations().getFirst();
        assertEquals(ranges, span.ranges().toString());
    }

    @Test
    void givenVeryManyPiecesWhenReadThenAllAreRead() throws Exception {
        StringBuilder pointer = new StringBuilder("#string-range(p");
        for (int i = 0; i < 10_000; i++) {
            pointer.append(", ").append(2 * i).append(" , 1");
        }
        Imported read = read("<p xml:id='p'>" + "قا".repeat(10_000) + "</p>",
                "<standOff><span target='" + pointer + ")'/></standOff>");

        SpanData span = (SpanData) read.annotations().getFirst().annotations().getFirst();
        assertEquals(10_000, span.ranges().size());
    }

    @Test
    void givenAnEmptyTypeWhenReadThenTheAnnotationHasTheUsualLayer() throws Exception {
        Imported read = read("<p><w xml:id='w1'>قال</w></p>", """
                <standOff><span type="" target="#w1"/><spanGrp type="" n=""><span target="#w1"/></spanGrp>
                <fs type="group" n="" xml:id="g"/><listRelation type=""/></standOff>
                """);

        assertEquals(List.of("span  قال {}", "span  قال {}"), shown(read));
    }

    @Test
    void givenCharactersThatNoProjectHoldsWhenReadThenEachIsReplacedAndNoticed() throws Exception {
        Imported read = readings("""
                <?xml version="1.1"?>
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><w xml:id="w1">قال</w></p></body></text>
                <standOff><spanGrp n="a&#1;b"><span target="#w1">x&#2;</span></spanGrp></standOff></TEI>
                """).only();

        assertEquals(List.of("a\uFFFDb x\uFFFD قال {}"), shown(read));
        assertEquals(List.of(3, 3), read.notices().stream().map(notice -> notice.line()).toList());
    }

    @Test
    void givenAGroupWithAMemberThatIsNotThereWhenReadThenTheOthersStayAndThatIsNoticed() throws Exception {
        Imported read = read("<p><w xml:id='w1'>قال</w> <w xml:id='w2'>زيد</w></p>", """
                <standOff><spanGrp type="P"><span xml:id="a" target="#w1"/><span xml:id="b" target="#w2"/></spanGrp>
                <fs type="group" n="Q" xml:id="g"><f name="source" fVal="#a"/><f name="cue" fVal="#c"/><f name="content"
                fVal="#b"/></fs></standOff>
                """);

        GroupData group = (GroupData) read.annotations().getFirst().annotations().getLast();
        assertEquals(List.of("source", "content"), group.members().stream().map(Member::role).toList());
        assertEquals(1, read.notices().size());
    }

    private static List<String> shown(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream()).map(SpanData.class::cast)
                .map(span -> span.layer() + " " + span.tag().orElse("") + " " + span.coveredText(read.text()) + " "
                        + other(span))
                .toList();
    }

    private static Map<String, List<String>> other(AnnotationData annotation) {
        return annotation.features().entrySet().stream().filter(feature -> !feature.getKey().equals("tag"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Imported read(String body, String standOff) throws Exception {
        return readings("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>\n<text><body>" + body
                + "</body></text>\n" + standOff + "</TEI>").only();
    }

    private static Readings readings(String tei) throws Exception {
        return Readings.of(new TeiReader(), new MemoryFiles().with("a.xml", tei).source("a.xml"), FORMAT.options(), Map.of());
    }
}
