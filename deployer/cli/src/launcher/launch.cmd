@echo off
rem Called by safeguard.cmd of the sources and of the distribution: finds Java and runs the command line in folder SG_APP.
rem No block in parentheses holds a path: "Program Files (x86)" would end it.
setlocal DisableDelayedExpansion
if not defined JAVA_HOME goto search
set "SG_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%SG_JAVA%" goto version
>&2 echo safeguard: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe; point it at a JDK 17 or newer, or unset it
exit /b 4

:search
set "SG_JAVA="
for %%J in (java.exe) do set "SG_JAVA=%%~$PATH:J"
if defined SG_JAVA goto version
>&2 echo safeguard: no java on the path; install a JDK 17 or newer, or set JAVA_HOME to one
exit /b 4

rem The file beside the JDK spares a start of Java; some installers put a lone java.exe on the path, without that file.
:version
set "SG_VERSION="
for %%J in ("%SG_JAVA%") do set "SG_RELEASE=%%~dpJ..\release"
if exist "%SG_RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%SG_RELEASE%"`) do set "SG_VERSION=%%~V"
if defined SG_VERSION goto compare
for /f "usebackq tokens=3" %%V in (`""%SG_JAVA%" -version 2>&1 | findstr /c:" version ""`) do set "SG_VERSION=%%~V"
:compare
set "SG_MAJOR=0"
for /f "delims=.-+_" %%M in ("%SG_VERSION%") do set "SG_MAJOR=%%M"
if %SG_MAJOR% geq 17 goto run
>&2 echo safeguard: Java %SG_VERSION% in "%SG_JAVA%" is too old; install a JDK 17 or newer, or set JAVA_HOME to one
exit /b 4

:run
"%SG_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %SAFEGUARD_OPTS% -jar "%SG_APP%\lib\safeguard-cli.jar" %*
exit /b %ERRORLEVEL%
