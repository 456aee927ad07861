/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

/**
 * What every annotation of a layer must keep to.
 *
 * @param name      unique in its layer; part of the code of findings
 * @param condition what must hold
 * @param message   what people are told where it does not hold
 */
public record Constraint(String name, Condition condition, Severity severity, Label message) {

    /** How bad it is when the condition does not hold. */
    public enum Severity { ERROR, WARNING, INFORMATION }
}
