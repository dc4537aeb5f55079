@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Takes the Windows service of SeCo away. Run it as administrator. The data stays.
setlocal EnableExtensions DisableDelayedExpansion
for %%H in ("%~dp0..") do set "SECO_HOME=%%~fH"
"%SECO_HOME%\SeCoService.exe" //SS//SeCoService
"%SECO_HOME%\SeCoService.exe" //DS//SeCoService
if errorlevel 1 goto :failed
echo The service is gone. The data stays where it was, by default in %PROGRAMDATA%\SeCo
exit /b 0
:failed
echo The service could not be taken away. Run this as administrator.>&2
exit /b 1
