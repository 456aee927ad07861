# ./isnad package: an app-image with a Java runtime of its own, and a .deb of it. Sourced by ./isnad.

PACKAGE_VERSION=0.1.0

# What the platform and its libraries ask for by name or by service. jpackage's own choice would leave out windows-1256,
# the Arabic calendar names and bin/java.
PACKAGE_MODULES=java.se,jdk.charsets,jdk.localedata,jdk.crypto.cryptoki,jdk.zipfs,jdk.unsupported,jdk.xml.dom,jdk.net,\
jdk.management,jdk.accessibility,jdk.incubator.vector,jdk.jfr

package() {
    local out=$root/target/package image
    [ $# = 0 ] || { say "usage: ./isnad package"; exit 2; }
    use_jdk
    local missing=()
    command -v fakeroot >/dev/null || missing+=(fakeroot)
    command -v objcopy >/dev/null || missing+=(binutils)
    command -v dpkg-deb >/dev/null || missing+=(dpkg)
    install_packages "${missing[@]}"
    ensure_product
    rm -rf "$out"
    mkdir -p "$out"
    image=$out/Isnad
    say "Making a Java runtime"
    # with the archive of Java's own classes, on which ours is built
    "$JAVA_HOME/bin/jlink" --add-modules "$PACKAGE_MODULES" --no-header-files --no-man-pages --compress zip-6 \
        --generate-cds-archive --output "$out/runtime" || die "jlink failed; see its message above."
    say "Making the app-image"
    package_image "$out"
    package_command "$out/Isnad"
    say "Making the .deb"
    package_deb "$out"
    rm -rf "$out/runtime" "$out/input"
    echo "app-image  $image"
    echo "deb        $(ls "$out"/*.deb)"
}

# The program's folder goes in as jpackage's input; its launcher starts the framework's jar, as the script does.
package_image() {
    local out=$1 launcher
    cp -r "$product" "$out/input"
    rm -rf "$out"/input/configuration/org.eclipse.osgi "$out"/input/configuration/org.eclipse.core.runtime \
        "$out"/input/configuration/*.log "$out"/input/configuration/*.jsa
    launcher=$(cd "$out/input" && ls plugins/org.eclipse.equinox.launcher_*.jar)
    "$JAVA_HOME/bin/jpackage" --type app-image --name Isnad --app-version "$PACKAGE_VERSION" --dest "$out" \
        --runtime-image "$out/runtime" --input "$out/input" --main-jar "$launcher" \
        --main-class org.eclipse.equinox.launcher.Main --icon "$root/bundles/org.isnad.app/icons/isnad256.png" \
        --java-options --enable-native-access=ALL-UNNAMED \
        --java-options -Xmx2g \
        --java-options -Declipse.log.size.max=1000 \
        --java-options -Declipse.log.backup.max=5 \
        --java-options -Dguice_bytecode_gen_option=DISABLED \
        --java-options '-Dosgi.instance.area.default=@user.home/.isnad/desktop' \
        --java-options '-Dosgi.configuration.area=@user.home/.isnad/configuration-'"$PACKAGE_VERSION" \
        --java-options -Dosgi.configuration.cascaded=true \
        --java-options '-Dosgi.sharedConfiguration.area=file:$APPDIR/configuration/' \
        --java-options '-Dosgi.install.area=file:$APPDIR/' \
        || die "jpackage could not make the app-image; see its message above."
    # jpackage lists every jar of the folder; the framework finds its bundles itself
    sed -i -e '/^app.classpath=/d' -e 's#^app.mainclass=#app.classpath=$APPDIR/'"$launcher"'\n&#' \
        "$out/Isnad/lib/app/Isnad.cfg"
}

# The command for terminals and scripts, bin/isnad: the same start script as everywhere, which starts verbs faster than
# jpackage's launcher. Its archive of Java's classes is made here, since nobody may write into an installed program.
package_command() {
    local image=$1
    chmod 755 "$image/lib/app/isnad"
    ln -s ../lib/app/isnad "$image/bin/isnad"
    (product=$image/bin warm_up)
    find "$image/lib/app/configuration" -mindepth 1 -maxdepth 1 -name 'org.eclipse.*' \
        ! -name org.eclipse.equinox.simpleconfigurator ! -name org.eclipse.update -exec rm -rf {} +
}

# A desktop file and a type for projects: project.isnad opens with the program.
package_deb() {
    local out=$1
    mkdir -p "$out/resources"
    cat > "$out/association.properties" <<'TYPES'
extension=isnad
mime-type=application/x-isnad-project
description=Isnad project
TYPES
    cat > "$out/resources/Isnad.desktop" <<'DESKTOP'
[Desktop Entry]
Type=Application
Name=Isnad
Name[ar]=إسناد
GenericName=Annotation of Arabic news
GenericName[ar]=توسيم الأخبار العربية
Comment=Annotate Arabic news: who claims what from whom
Comment[ar]=توسيم الأخبار العربية: من ادّعى ماذا وعمّن
Exec=APPLICATION_LAUNCHER %f
Icon=APPLICATION_ICON
Terminal=false
Categories=Office;Education;
DESKTOP_MIMES
DESKTOP
    "$JAVA_HOME/bin/jpackage" --type deb --name Isnad --app-version "$PACKAGE_VERSION" --dest "$out" \
        --app-image "$out/Isnad" --linux-package-name isnad --linux-shortcut --linux-app-category editors \
        --linux-deb-maintainer maintainers@isnad.invalid --linux-menu-group "Office;Education" \
        --license-file "$root/LICENSE" --about-url https://www.eclipse.org/legal/epl-2.0/ \
        --description "Annotate Arabic news: entities, claims, and who says them from whom" --vendor "Isnad project" \
        --file-associations "$out/association.properties" --resource-dir "$out/resources" \
        --linux-package-deps "libgtk-3-0" \
        || die "jpackage could not make the .deb; see its message above."
}
