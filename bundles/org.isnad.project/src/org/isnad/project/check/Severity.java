/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

/** How much a finding matters. */
public enum Severity {
    /** Something cannot be used, or is wrong for certain. */
    ERROR,
    /** Something is unusual and may be meant so. */
    WARNING,
    /** Nothing is wrong; it may help to know. */
    INFORMATION
}
