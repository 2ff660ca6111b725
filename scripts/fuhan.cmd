@echo off
rem Fuhan's launcher for Windows: finds a JDK, builds when there is no build yet, runs the command.
rem UNTESTED: written without a Windows machine at hand. Please report what does not work.
rem After changing the sources, remove the folder target to have it built again.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
for %%I in ("%HOME_DIR%") do set "HOME_DIR=%%~fI"

set "JAVA_EXE="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for /f "delims=" %%I in ('where javac 2^>nul') do if not defined JAVA_EXE (
  if exist "%%~dpIjava.exe" set "JAVA_EXE=%%~dpIjava.exe"
)
if not defined JAVA_EXE (
  echo fuhan: no JDK was found: install one of version 21 or newer from adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
"%JAVA_EXE%" --version 2>nul | findstr /r /c:"^[a-z]* 2[1-9]" /c:"^[a-z]* [3-9][0-9]" >nul
if errorlevel 1 (
  echo fuhan: the JDK at "%JAVA_EXE%" is older than 21: install a newer one from adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
for %%I in ("%JAVA_EXE%\..\..") do set "JAVA_HOME=%%~fI"

if exist "%HOME_DIR%\target\fuhan.jar" if exist "%HOME_DIR%\target\lib" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo fuhan: Maven was not found: install it from maven.apache.org and try again. 1>&2
  exit /b 1
)
echo fuhan: building ^(the first time takes a few minutes, mostly downloads^) ... 1>&2
pushd "%HOME_DIR%"
if not exist target mkdir target
call mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true package >target\fuhan-build.log 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo fuhan: the build failed; all it said is in "%HOME_DIR%\target\fuhan-build.log" 1>&2
  exit /b 1
)

:run
"%JAVA_EXE%" -XX:+UseSerialGC -Xlog:disable -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dfuhan.home=%HOME_DIR%" -jar "%HOME_DIR%\target\fuhan.jar" %*
exit /b %ERRORLEVEL%
