/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.text.TextRange;
import org.isnad.text.quantity.CalendarSystem;
import org.isnad.text.quantity.DateSpan;
import org.isnad.text.quantity.Quantities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({"يناير, 1", "كانون الثاني, 1", "جانفي, 1", "فبراير, 2", "شباط, 2", "آذار, 3", "أبريل, 4", "ابريل, 4", "نيسان, 4",
        "مايو, 5", "أيار, 5", "يونيو, 6", "حزيران, 6", "يوليو, 7", "تموز, 7", "أغسطس, 8", "آب, 8", "سبتمبر, 9", "أيلول, 9",
        "أكتوبر, 10", "اكتوبر, 10", "تشرين الأول, 10", "تشرين الاول, 10", "نوفمبر, 11", "تشرين الثاني, 11", "ديسمبر, 12",
        "كانون الأول, 12", "January, 1", "October, 10", "أُكْتُوبر, 10"})
    void aNameStandsForItsMonth(String name, int month) {
        assertEquals("?-" + month + "=" + name, Written.dates("قال " + name + " ثم"));
        assertEquals("2021-" + month + "-9=9 " + name + " 2021", Written.dates("9 " + name + " 2021"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"9 أيار ~ ?-5-9=9 أيار", "9 من أيار ~ ?-5-9=9 من أيار",
        "٩ من شهر أيار ~ ?-5-9=٩ من شهر أيار", "الـ9 من أيار ~ ?-5-9=9 من أيار", "9أيار ~ ?-5-9=9أيار",
        "أيار 2021 ~ 2021-5=أيار 2021", "أيار من عام 2021 ~ 2021-5=أيار من عام 2021",
        "9 أيار عام 2021 ~ 2021-5-9=9 أيار عام 2021", "9 أيار 2021م ~ 2021-5-9=9 أيار 2021م",
        "أيار (مايو) ~ ?-5=أيار (مايو)", "9 أيار (مايو) 2021 ~ 2021-5-9=9 أيار (مايو) 2021",
        "أيار/مايو 2021 ~ 2021-5=أيار/مايو 2021", "كانون الأول/ ديسمبر ~ ?-12=كانون الأول/ ديسمبر",
        "أيار (الماضي) ~ ?-5=أيار", "أيار (مايو ~ ?-5=أيار | ?-5=مايو", "أيار/حزيران ~ ?-5=أيار | ?-6=حزيران",
        "بأيار وحزيران ~ ?-5=أيار | ?-6=حزيران", "وكانون الثاني ~ ?-1=كانون الثاني", "9-11 أيار ~ ?-5-9:11=9-11 أيار",
        "بين 9 و11 أيار ~ ?-5-9:11=9 و11 أيار", "من 9 إلى 11 أيار 2021 ~ 2021-5-9:11=9 إلى 11 أيار 2021",
        "32 أيار ~ ?-5=أيار", "31 نيسان ~ ?-4=نيسان", "29 شباط 2021 ~ 2021-2=شباط 2021", "29 شباط ~ ?-2-29=29 شباط",
        "أيار 300 ~ ?-5=أيار", "أيار، 2021 ~ ?-5=أيار", "تشرين ~", "كانون ~", "قانون أول ~"})
    void readsDayMonthAndYear(String text, String dates) {
        assertEquals(dates == null ? "" : dates, Written.dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"October 9, 2021 ~ 2021-10-9=October 9, 2021",
        "9 October 2021 ~ 2021-10-9=9 October 2021", "9th of October ~ ?-10-9=9th of October", "Oct. 9 ~ ?-10-9=Oct. 9",
        "October 9th, 2021 ~ 2021-10-9=October 9th, 2021", "October 9-11, 2021 ~ 2021-10-9:11=October 9-11, 2021",
        "October 2021 ~ 2021-10=October 2021", "May 9 ~ ?-5-9=May 9", "in May ~", "may 9 ~", "March on ~", "Dec ~",
        "OCTOBER 9 ~ ?-10-9=OCTOBER 9"})
    void readsEnglish(String text, String dates) {
        assertEquals(dates == null ? "" : dates, Written.dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"2021-05-09 ~ 2021-5-9", "2021/5/9 ~ 2021-5-9", "9/5/2021 ~ 2021-5-9",
        "09-05-2021 ~ 2021-5-9", "9.5.2021 ~ 2021-5-9", "٩/٥/٢٠٢١ ~ 2021-5-9", "5/19/2021 ~ 2021-5-19",
        "9 / 5 / 2021 ~ 2021-5-9", "9/5/21 ~ 2021-5-9", "9/5/73 ~ 1973-5-9", "2021-05 ~ 2021-5", "5/2021 ~ 2021-5",
        "9/5/2021م ~ 2021-5-9"})
    void readsDigitsTheDayFirst(String text, String value) {
        assertEquals(value + "=" + text, Written.dates("في " + text + " قال"));
        assertEquals("", Written.numbers("في " + text + " قال"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/31/2021", "2021-13-01", "2021-02-30", "9/5-2021", "1.2.3", "9/5", "10:30:15", "2021-9",
        "3021-05-09", "2021-05-09-1"})
    void leavesOtherChainsOfDigits(String text) {
        assertEquals("", Written.dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"عام 2019 ~ 2019=2019", "في العام 1967، ~ 1967=1967", "لعام 2019على ~ 2019=2019",
        "سنة 1516 ~ 1516=1516", "عامي 2018 و2019 ~ 2018=2018 | 2019=2019", "موسم 2021/2022 ~ 2021=2021 | 2022=2022",
        "2018-2019 ~ 2018=2018 | 2019=2019", "2019م ~ 2019=2019م", "1444هـ ~ h1444=1444هـ", "1444 هـ ~ h1444=1444 هـ",
        "عام 656 هـ ~ h656=656 هـ", "منذ 2019 ~ 2019=2019", "منذ 2000 عام ~", "خلال 1200 ~", "2019 ~", "100م ~", "2000 م ~",
        "عام 15 ~", "عام 3019 ~"})
    void readsYears(String text, String dates) {
        assertEquals(dates == null ? "" : dates, Written.dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"17 رمضان 1444 ~ h1444-9-17=17 رمضان 1444", "في رمضان ~ h?-9=رمضان",
        "شهر رمضان المبارك ~ h?-9=رمضان", "ربيع الأول 1444هـ ~ h1444-3=ربيع الأول 1444هـ",
        "ذي الحجة ~ h?-12=ذي الحجة", "جمادى الآخرة ~ h?-6=جمادى الآخرة", "3 شعبان ~ h?-8-3=3 شعبان",
        "شهر صفر ~ h?-2=صفر", "5 صفر ~", "صفر ~", "إلى رجب طيب ~", "السيد رمضان ~", "ربيع ~", "31 رمضان ~",
        "30 رمضان ~ h?-9-30=30 رمضان", "30 رمضان 1444 ~ h1444-9=رمضان 1444"})
    void readsHijriMonths(String text, String dates) {
        assertEquals(dates == null ? "" : dates, Written.dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"مارس الضغط ~", "الذي مارس ~", "في مارس ~ ?-3=مارس", "مارس الماضي ~ ?-3=مارس",
        "9 مارس ~ ?-3-9=9 مارس", "مارس 2021 ~ 2021-3=مارس 2021", "مارس (آذار) ~ ?-3=مارس (آذار)", "أب ~", "في باب ~",
        "لأب ~", "وآب ~ ?-8=آب", "15 اب 2021 ~ 2021-8-15=15 اب 2021", "جوان ~", "في جوان ~ ?-6=جوان"})
    void asksForCompanyWhereANameIsAnotherWordToo(String text, String dates) {
        assertEquals(dates == null ? "" : dates, Written.dates(text));
    }

    @Test
    void digitsOfADateAreNoNumbers() {
        assertEquals("300=300", Written.numbers("قتل 300 في 9 أيار 2021 وعام 2019 ويوم 9/5/2021"));
    }

    @Test
    void aDateDoesNotCrossALine() {
        assertEquals("?-5=أيار", Written.dates("9\nأيار\n2021"));
    }

    @ParameterizedTest
    @CsvSource({"9 أيار 2021, 2021-05-09, 2021-05-09", "9-11 أيار 2021, 2021-05-09, 2021-05-11",
        "شباط 2020, 2020-02-01, 2020-02-29", "عام 2021, 2021-01-01, 2021-12-31", "1 محرم 1444, 2022-07-30, 2022-07-30",
        "رمضان 1444, 2023-03-23, 2023-04-20", "عام 1444هـ, 2022-07-30, 2023-07-18"})
    void lastsFromADayToADay(String text, LocalDate from, LocalDate to) {
        DateSpan date = Quantities.of(text).dates().getFirst();
        assertEquals(Optional.of(from), date.from());
        assertEquals(Optional.of(to), date.to());
    }

    @Test
    void hasNoDaysWithoutAYearOrBeyondTheTables() {
        for (String text : new String[] {"9 أيار", "عام 656 هـ"}) {
            DateSpan date = Quantities.of(text).dates().getFirst();
            assertEquals(Optional.empty(), date.from());
            assertEquals(Optional.empty(), date.to());
        }
    }

    @Test
    void aDateCannotBeWrong() {
        TextRange range = new TextRange(0, 1);
        OptionalInt none = OptionalInt.empty();
        OptionalInt one = OptionalInt.of(1);
        assertThrows(IllegalArgumentException.class,
                () -> new DateSpan(range, CalendarSystem.GREGORIAN, none, none, none, none));
        assertThrows(IllegalArgumentException.class,
                () -> new DateSpan(range, CalendarSystem.GREGORIAN, one, none, one, none));
        assertThrows(IllegalArgumentException.class,
                () -> new DateSpan(range, CalendarSystem.HIJRI, none, one, OptionalInt.of(31), none));
        assertThrows(IllegalArgumentException.class,
                () -> new DateSpan(range, CalendarSystem.HIJRI, none, one, one, one));
    }
}
