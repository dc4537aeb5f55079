@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Sets SeCo up as a Windows service. Run it as administrator:
rem   install-service.cmd [DATAFOLDER]
rem DATAFOLDER: %PROGRAMDATA%\SeCo by default. The service runs as the local service account; for the account under which SOFiE's first login was
rem done, set it afterwards in services.msc, SeCo, "Log On": so no password stands in a command line. Run it again to change the folder.
setlocal EnableExtensions DisableDelayedExpansion
for %%H in ("%~dp0..") do set "SECO_HOME=%%~fH"
set "SECO_DATA=%~1"
if not defined SECO_DATA set "SECO_DATA=%PROGRAMDATA%\SeCo"
for %%D in ("%SECO_DATA%") do set "SECO_DATA=%%~fD"
set "SECO_SERVICE=%SECO_HOME%\SeCoService.exe"
set "SECO_START=%SECO_HOME%\windows\seco-start.jar"
if not exist "%SECO_SERVICE%" goto :incomplete
if not exist "%SECO_START%" goto :incomplete
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\server\jvm.dll" goto :java_ready
for %%J in (java.exe) do set "SECO_JAVA=%%~$PATH:J"
if not defined SECO_JAVA goto :java_missing
for /f "tokens=1,* delims==" %%A in ('""%SECO_JAVA%" -XshowSettings:properties -version 2^>^&1" ^| findstr /c:"java.home ="') do for /f "tokens=*" %%B in ("%%B") do set "JAVA_HOME=%%B"
if not exist "%JAVA_HOME%\bin\server\jvm.dll" goto :java_missing
:java_ready
if not exist "%SECO_DATA%\logs" mkdir "%SECO_DATA%\logs"
if not exist "%SECO_DATA%\logs" goto :read_only
set "SECO_DO=//US//"
set "SECO_ACCOUNT="
rem an account that was set by a person stays when it is set up again
sc.exe query SeCoService >nul 2>&1
if errorlevel 1 set "SECO_DO=//IS//" & set "SECO_ACCOUNT=--ServiceUser=LocalService"
"%SECO_SERVICE%" %SECO_DO%SeCoService --DisplayName="SeCo" --Description="Exchanges with the social security centre" --Startup=auto ^
 --Jvm="%JAVA_HOME%\bin\server\jvm.dll" --JavaHome="%JAVA_HOME%" --Classpath="%SECO_START%" --JvmMx=32 --JvmOptions="-Dseco.home=%SECO_HOME%" ^
 --StartMode=jvm --StartClass=lu.seco.start.Service --StartMethod=start ++StartParams="--data" ++StartParams="%SECO_DATA%" ^
 --StopMode=jvm --StopClass=lu.seco.start.Service --StopMethod=stop --StopTimeout=120 ^
 --LogPath="%SECO_DATA%\logs" --LogPrefix=service %SECO_ACCOUNT%
if errorlevel 1 goto :failed
rem started again after a failure, as the service of Linux is: half a minute later; the count begins anew after a day
sc.exe failure SeCoService reset= 86400 actions= restart/30000/restart/30000/restart/30000 >nul
sc.exe start SeCoService >nul
echo SeCo is set up as the service SeCoService. Data folder: %SECO_DATA%
echo Give the account of the service the right to change this folder, SOFiE's folder and the folders people use.
exit /b 0
:incomplete
echo The installation of SeCo in %SECO_HOME% is not complete.>&2
exit /b 1
:java_missing
echo SeCo needs Java 17 or newer. Install it, or name its folder in JAVA_HOME.>&2
exit /b 1
:read_only
echo The data folder %SECO_DATA% cannot be written.>&2
exit /b 1
:failed
echo The service could not be set up. Run this as administrator; details are in the event log of Windows.>&2
exit /b 1
