@echo off
rem Runs Safeguard from an unpacked distribution. Needs Java 17 or newer: JAVA_HOME, else the java of the path.
setlocal DisableDelayedExpansion
for %%H in ("%~dp0..") do set "SG_APP=%%~fH"
call "%SG_APP%\lib\launch.cmd" %*
exit /b %ERRORLEVEL%
