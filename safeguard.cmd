@echo off
rem Runs Safeguard from its sources: builds on first use and whenever a source is newer, then runs the command line.
rem The same logic as the script `safeguard`, which has the reasons; only the class-data archive is left out.
setlocal DisableDelayedExpansion
for %%H in ("%~dp0.") do set "SG_HOME=%%~fH"
set "SG_STATE=%SG_HOME%\deployer\cli\target\launcher"
set "SG_BUILT=%SG_STATE%\built"
set "SG_LOG=%SG_STATE%\build.log"
set "SG_OUT=%SG_HOME%\deployer\cli\target\quick\app"

call :fresh
if not errorlevel 1 goto run
if not exist "%SG_STATE%" md "%SG_STATE%" 2>nul
if exist "%SG_STATE%" goto lock
>&2 echo safeguard: cannot write to "%SG_STATE%", where the first use builds; run from a copy of this checkout that you can write to
exit /b 4

rem An open handle is the lock: a second opener fails and runs nothing, and Windows closes it when its owner dies.
:lock
set "SG_RESULT="
8>&2 2>nul (
  9>"%SG_STATE%\lock" call :build_unless_fresh 2>&8
)
if not defined SG_RESULT (
  ping -n 2 127.0.0.1 >nul
  goto lock
)
if not "%SG_RESULT%"=="0" exit /b 4

:run
set /p SG_NAME=<"%SG_BUILT%"
set "SG_APP=%SG_STATE%\%SG_NAME%"
call "%SG_HOME%\deployer\cli\src\launcher\launch.cmd" %*
exit /b %ERRORLEVEL%

:fresh
if not exist "%SG_BUILT%" exit /b 1
powershell -NoProfile -NonInteractive -Command "$t=(Get-Item -LiteralPath $env:SG_BUILT).LastWriteTimeUtc; $n=$env:SG_HOME.Length; $s=Get-ChildItem -LiteralPath $env:SG_HOME -Recurse -Force | Where-Object { $p=$_.FullName.Substring($n); $_.LastWriteTimeUtc -gt $t -and $p -notmatch '\\(target|\.git)(\\|$)' -and $p -notmatch '\\src\\test(\\|$)' -and ($_.Name -eq 'pom.xml' -or $p -match '\\(src|\.mvn)\\') } | Select-Object -First 1; if ($s) { exit 1 }" >nul
exit /b %ERRORLEVEL%

:build_unless_fresh
call :fresh
if not errorlevel 1 set "SG_RESULT=0"
if defined SG_RESULT exit /b 0
>&2 echo safeguard: building (about a minute the first time, seconds after that)
set "SG_NAME=app.0"
if exist "%SG_BUILT%" set /p SG_NAME=<"%SG_BUILT%"
set /a SG_NUMBER=%SG_NAME:app.=% + 1
for /d %%D in ("%SG_STATE%\app.*") do if not "%%~nxD"=="%SG_NAME%" rd /s /q "%%~fD" 2>nul
if exist "%SG_OUT%" rd /s /q "%SG_OUT%"
>"%SG_BUILT%.new" echo app.%SG_NUMBER%
pushd "%SG_HOME%"
call mvnw.cmd -B -q -Dquick -pl deployer/cli -am package <nul >"%SG_LOG%" 2>&1
set "SG_RESULT=%ERRORLEVEL%"
popd
if not "%SG_RESULT%"=="0" goto failed
move /y "%SG_OUT%" "%SG_STATE%\app.%SG_NUMBER%" >nul && move /y "%SG_BUILT%.new" "%SG_BUILT%" >nul && exit /b 0
set "SG_RESULT=4"
>&2 echo safeguard: cannot write to "%SG_STATE%"
exit /b 4

:failed
>&2 type "%SG_LOG%"
>&2 echo safeguard: the build failed; the lines above are "%SG_LOG%"
exit /b 4
