/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard;

import java.util.List;
import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/**
 * A bundle that is not used.
 *
 * @param bundle  its symbolic name
 * @param version which of its versions failed; another one is tried
 * @param details what the reason's text names
 */
public record SwitchedOff(String bundle, String version, Reason reason, List<String> details) {

    /** Why a bundle is not used. */
    public enum Reason {
        /** Something that it does at the start threw; the details name what. */
        THREW,
        /** It did not come to an end in the time that it had. */
        HUNG,
        /** It was still being waited for when the program was ended. */
        ENDED,
        /** Its {@code plugin.xml} names a class that it does not have: the detail. */
        NO_CLASS,
        /** It asks for something that is here in another version: the details are what it asks for, and what is here. */
        OTHER_VERSION,
        /** It asks for something that is not here: the detail. */
        ABSENT,
        /** What it asks for is there, but does not go together. */
        UNRESOLVED,
        /** Somebody wanted it so. */
        WANTED
    }

    private static final MessageBundle MESSAGES = MessageBundle.beside(SwitchedOff.class);

    public SwitchedOff {
        details = details.stream().map(detail -> detail.replaceAll("\\p{Cntrl}+", " ").strip()).toList();
    }

    /** What happened. */
    public String reason(Locale locale) {
        return MESSAGES.text(locale, reason.name(), details.toArray());
    }

    /** Which plug-in it is, what happened, and what to do about it. */
    public String text(Locale locale) {
        return MESSAGES.text(locale, "off", bundle, version, reason(locale),
                MESSAGES.text(locale, reason == Reason.OTHER_VERSION || reason == Reason.ABSENT
                        || reason == Reason.UNRESOLVED ? "next.other" : "next", bundle));
    }
}
