/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/**
 * How often something is marked.
 *
 * @param text      the registry's name of what the mark refers to, else the most frequent of the spellings that folding
 *                  makes equal; empty where tags alone are counted
 * @param tag       empty for a mark without one
 * @param group     the documents' value of the metadatum by which they are grouped; empty where there is none
 * @param count     places that are marked so, whoever marked them
 * @param documents documents with such a place
 */
public record EntityFrequency(String text, String tag, String group, int count, int documents) {
}
