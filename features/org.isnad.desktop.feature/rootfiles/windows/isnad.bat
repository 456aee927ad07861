@echo off
rem Starts Isnad: without a word, or with "open", its desktop; with any other word a verb without a window.
setlocal
set "here=%~dp0"
set "java=%here%runtime\bin\java.exe"
if not exist "%java%" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" for %%J in (java.exe) do set "java=%%~$PATH:J"
if not exist "%java%" (
  echo isnad: no Java 21 or newer was found. Install one, for example Temurin, or set JAVA_HOME to it. 1>&2
  exit /b 3
)
for %%L in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%L"
set "common=--enable-native-access=ALL-UNNAMED -Declipse.log.size.max=1000 -Declipse.log.backup.max=5 -Dguice_bytecode_gen_option=DISABLED -Dosgi.requiredJavaVersion=21"
set "desktop="
if "%~1"=="" set "desktop=yes"
if "%~1"=="open" set "desktop=yes"
set "safe="
if "%~1"=="--safe" (
  set "desktop=yes"
  set "safe=-Dorg.eclipse.equinox.simpleconfigurator.configUrl="file:%here%configuration\pristine.info" -Dosgi.configuration.area=@user.home/.isnad/safe -Dosgi.configuration.cascaded=true -Dosgi.sharedConfiguration.area="file:%here%configuration""
)
if not defined desktop goto verb

:again
set "nl="
for /f "tokens=2 delims==" %%N in ('findstr /b "language=" "%USERPROFILE%\.isnad\settings" 2^>nul') do (
  if not "%%N"=="system" set "nl=-Dosgi.nl=%%N"
)
"%java%" %common% %safe% -Xmx2g -Dosgi.instance.area.default=@user.home/.isnad/desktop %nl% %ISNAD_JAVA_OPTS% -jar "%launcher%" %*
set "code=%errorlevel%"
if "%code%"=="23" goto again
if "%code%"=="24" goto again
goto end

:verb
set "level=4"
if "%1"=="-application" set "level=6"
if "%1"=="plugins" set "level=6"
rem a plug-in that did not finish starting is left out the next time; the verb has not begun
:once
"%java%" %common% -Xmx1g -XX:+UseSerialGC -Dosgi.startLevel=%level% -Dosgi.instance.area=@none %ISNAD_JAVA_OPTS% -jar "%launcher%" %*
set "code=%errorlevel%"
if "%code%"=="23" goto once

:end
if "%code%"=="13" set "code=3"
if "%code%"=="14" set "code=3"
if "%code%"=="15" set "code=3"
exit /b %code%
