/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads from compiled classes what others can call, implement or extend: a line each, sorted. */
final class Signatures extends ClassVisitor {

    private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final int MADE_BY_COMPILER = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

    private final Collection<String> lines;
    private String name;
    private boolean visible;

    private Signatures(Collection<String> lines) {
        super(Opcodes.ASM9);
        this.lines = lines;
    }

    /** @param packages those that are exported to everybody */
    static Collection<String> of(Path classes, List<String> packages) {
        Collection<String> lines = new TreeSet<>();
        for (String each : packages) {
            Path folder = classes.resolve(each.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    new ClassReader(Files.readAllBytes(file)).accept(new Signatures(lines), ClassReader.SKIP_CODE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    @Override
    public void visit(int version, int access, String internal, String generic, String parent, String[] interfaces) {
        name = internal.replace('/', '.').replace('$', '.');
        visible = (access & Opcodes.ACC_PUBLIC) != 0 && (access & MADE_BY_COMPILER) == 0;
        if (visible) {
            List<String> above = new ArrayList<>();
            if (!parent.equals("java/lang/Object")) {
                above.add(parent);
            }
            above.addAll(List.of(interfaces));
            lines.add(name + " : " + kind(access) + above.stream().map(one -> " " + one.replace('/', '.'))
                    .collect(Collectors.joining()));
        }
    }

    private static String kind(int access) {
        String kind = (access & Opcodes.ACC_ANNOTATION) != 0 ? "annotation"
                : (access & Opcodes.ACC_INTERFACE) != 0 ? "interface"
                : (access & Opcodes.ACC_ENUM) != 0 ? "enum"
                : (access & Opcodes.ACC_RECORD) != 0 ? "record" : "class";
        return kind + (kind.equals("class") && (access & Opcodes.ACC_ABSTRACT) != 0 ? " abstract" : "")
                + (kind.equals("class") && (access & Opcodes.ACC_FINAL) != 0 ? " final" : "");
    }

    /** A class within another says here, not at its beginning, whether others see it. */
    @Override
    public void visitInnerClass(String internal, String outer, String inner, int access) {
        if (internal.replace('/', '.').replace('$', '.').equals(name) && (access & SEEN) == 0) {
            visible = false;
            lines.removeIf(line -> line.startsWith(name + " :") || line.startsWith(name + "#"));
        }
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String generic, Object value) {
        if (visible && (access & SEEN) != 0 && (access & MADE_BY_COMPILER) == 0) {
            lines.add(name + '#' + field + " : " + Type.getType(descriptor).getClassName());
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String generic, String[] thrown) {
        if (visible && (access & SEEN) != 0 && (access & MADE_BY_COMPILER) == 0) {
            String parameters = Stream.of(Type.getArgumentTypes(descriptor)).map(Type::getClassName)
                    .collect(Collectors.joining(", ", "(", ")"));
            lines.add(name + '#' + method + parameters + " : " + Type.getReturnType(descriptor).getClassName()
                    + ((access & Opcodes.ACC_STATIC) != 0 ? " static" : "")
                    + ((access & Opcodes.ACC_ABSTRACT) != 0 ? " abstract" : ""));
        }
        return null;
    }
}
