@echo off
rem SPDX-License-Identifier: EPL-2.0
rem The command seco on Windows; see the script seco for Linux, which does the same. Only ASCII in this file: cmd loses its place
rem in a batch file with other characters once the code page is UTF-8.
rem Variables: SECO_DATA, SECO_JAVA_OPTS (instead of the default heap), JAVA_HOME, SECO_LANG (fr, en, de).
setlocal EnableExtensions DisableDelayedExpansion
set "SECO_HOME=%~dp0"
if not exist "%SECO_HOME%plugins\" if exist "%SECO_HOME%..\plugins\" set "SECO_HOME=%SECO_HOME%..\"
if not defined SECO_LANG set "SECO_LANG=fr"
set "SECO_COMMAND="
set "SECO_PORTABLE="
set "SECO_VALUE="
set SECO_ARGS=

:arguments
if "%~1"=="" if [%1]==[] goto :arguments_done
if "%~1"=="--data" goto :data
if "%~1"=="--portable" goto :portable
set "SECO_ONE=%~1"
if "%SECO_ONE:~0,7%"=="--data=" goto :data_equals
if "%SECO_ONE:~0,11%"=="--launcher." goto :unknown
if "%SECO_ONE:~0,1%"=="-" if not "%SECO_ONE:~1,1%"=="-" if not "%SECO_ONE%"=="-" goto :unknown
if "%SECO_ONE%"=="--lang" set "SECO_LANG=%~2"
if "%SECO_ONE:~0,7%"=="--lang=" set "SECO_LANG=%SECO_ONE:~7%"
if "%SECO_ONE:~0,2%"=="--" goto :option
if not defined SECO_VALUE if not defined SECO_COMMAND set "SECO_COMMAND=%~1"
set "SECO_VALUE="
goto :keep
:option
set "SECO_VALUE="
if "%SECO_ONE%"=="--lang" set "SECO_VALUE=yes"
if "%SECO_ONE%"=="--wait" set "SECO_VALUE=yes"
:keep
rem the quotes stand around the value itself, so that ampersands and blanks in it stay what they are
set SECO_ARGS=%SECO_ARGS% "%~1"
shift
goto :arguments
:data
if "%~2"=="" goto :data_missing
set "SECO_DATA=%~2"
shift
shift
goto :arguments
:data_equals
set "SECO_DATA=%SECO_ONE:~7%"
shift
goto :arguments
:portable
set "SECO_PORTABLE=yes"
shift
goto :arguments
:arguments_done

rem a file "portable" beside the program: the data folder is there too, for example on a shared disk
if exist "%SECO_HOME%portable" set "SECO_PORTABLE=yes"
if not defined SECO_DATA if defined SECO_PORTABLE set "SECO_DATA=%SECO_HOME%data"
if not defined SECO_DATA set "SECO_DATA=%PROGRAMDATA%\SeCo"
for %%F in ("%SECO_DATA%") do set "SECO_DATA=%%~fF"
rem a backslash before the closing quote would make the quote part of the value
if "%SECO_DATA:~-1%"=="\" set "SECO_DATA=%SECO_DATA:~0,-1%"

set "SECO_JAVA="
if defined JAVA_HOME goto :java_home
for %%J in (java.exe) do set "SECO_JAVA=%%~$PATH:J"
goto :java_found
:java_home
for %%J in ("%JAVA_HOME%") do set "SECO_JAVA=%%~fJ\bin\java.exe"
:java_found
if not defined SECO_JAVA goto :java_missing
if not exist "%SECO_JAVA%" goto :java_missing
set "SECO_VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%SECO_JAVA%\..\..\release" 2^>nul') do set "SECO_VERSION=%%~V"
if not defined SECO_VERSION for /f "tokens=3" %%V in ('""%SECO_JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do if not defined SECO_VERSION set "SECO_VERSION=%%~V"
set "SECO_MAJOR=0"
for /f "tokens=1 delims=.-+_" %%M in ("%SECO_VERSION%") do set "SECO_MAJOR=%%M"
if %SECO_MAJOR% LSS 17 goto :java_old

set "SECO_LAUNCHER="
for %%L in ("%SECO_HOME%plugins\org.eclipse.equinox.launcher_*.jar") do set "SECO_LAUNCHER=%%~fL"
if not defined SECO_LAUNCHER goto :incomplete

set "SECO_CONFIGURATION=%SECO_DATA%\run\configuration\%USERNAME%"
if not exist "%SECO_CONFIGURATION%\" mkdir "%SECO_CONFIGURATION%" 2>nul
if not exist "%SECO_CONFIGURATION%\" goto :read_only

if not defined SECO_JAVA_OPTS set "SECO_JAVA_OPTS=-Xmx256m"
set "SECO_SPEED=-XX:TieredStopAtLevel=1"
set "SECO_COLLECTOR=-XX:+UseSerialGC"
if "%SECO_COMMAND%"=="run" set "SECO_SPEED=-XX:+TieredCompilation"

rem seco-workbench opens the window with the same surroundings; the better compiler would only keep its first seconds from being drawn,
rem and a window must not stand still for a collection, nor begin one beside the person's work while there is room
if not defined SECO_APPLICATION set "SECO_APPLICATION=lu.seco.service.app"
set "SECO_LATER=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
if not "%SECO_APPLICATION%"=="lu.seco.service.app" set "SECO_SPEED=-XX:+TieredCompilation %SECO_LATER%"
if not "%SECO_APPLICATION%"=="lu.seco.service.app" set "SECO_COLLECTOR=-XX:+UseG1GC -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=70"

rem SeCo writes UTF-8; the console gets its code page back at the end
set "SECO_PAGE="
for /f "tokens=2 delims=:" %%P in ('chcp 2^>nul') do for /f "tokens=1 delims=. " %%Q in ("%%P") do set "SECO_PAGE=%%Q"
chcp 65001 >nul 2>&1

rem a crash leaves a report in the data folder and no image of the memory, which holds wages
:start
"%SECO_JAVA%" -XX:-CreateCoredumpOnCrash "-XX:ErrorFile=%SECO_DATA%\run\crash-%%p.log" %SECO_JAVA_OPTS% %SECO_COLLECTOR% %SECO_SPEED% -Dfelix.cm.pm=memory -jar "%SECO_LAUNCHER%" -nosplash -configuration "%SECO_CONFIGURATION%" -data "%SECO_DATA%" -application %SECO_APPLICATION% %SECO_ARGS% & goto :ended
rem An update of SeCo may have replaced this file meanwhile, and cmd reads on at the place where it was: so it does not read on, it looks
rem for a label. Every later version needs the labels :ended and :start.
:ended
set "SECO_CODE=%ERRORLEVEL%"
if "%SECO_CODE%"=="23" goto :again
if "%SECO_CODE%"=="24" goto :again
if defined SECO_PAGE chcp %SECO_PAGE% >nul 2>&1
for %%C in (13 14 15 17) do if "%SECO_CODE%"=="%%C" goto :not_started
exit /b %SECO_CODE%
:again
ping -n 2 127.0.0.1 >nul 2>&1
goto :start

:unknown
call :say "Option inconnue : les options commencent par deux tirets ; une valeur avec tiret initial : --option=-valeur entre guillemets." "Unknown option: options begin with two hyphens; a value that begins with a hyphen is written --option=-value in quotes." "Unbekannte Option: Optionen beginnen mit zwei Strichen; ein Wert mit Strich am Anfang: --option=-wert in Anfuehrungszeichen."
exit /b 2
:data_missing
call :say "Il manque le dossier avec --data." "The folder behind --data is missing." "Hinter --data fehlt der Ordner."
exit /b 2
:java_missing
call :say "SeCo a besoin de Java, version 17 au moins, et ne le trouve pas. Indiquez son dossier dans JAVA_HOME." "SeCo needs Java, version 17 or later, and cannot find it. Name its folder in JAVA_HOME." "SeCo braucht Java ab Version 17 und findet es nicht. Nennen Sie seinen Ordner in JAVA_HOME."
exit /b 1
:java_old
call :say "SeCo a besoin de Java, version 17 au moins. Indiquez le bon dossier dans JAVA_HOME. Java actuel : %SECO_VERSION%" "SeCo needs Java, version 17 or later. Name the right folder in JAVA_HOME. Java now: %SECO_VERSION%" "SeCo braucht Java ab Version 17. Nennen Sie den richtigen Ordner in JAVA_HOME. Java jetzt: %SECO_VERSION%"
exit /b 1
:incomplete
call :say "Il manque une partie du programme dans l'installation de SeCo." "The installation of SeCo is not complete." "Der Installation von SeCo fehlt ein Teil des Programms."
exit /b 1
:read_only
call :say "SeCo ne peut rien enregistrer dans le dossier %SECO_DATA%" "The data folder cannot be written: %SECO_DATA%" "SeCo kann nichts im Datenordner ablegen: %SECO_DATA%"
exit /b 1
:not_started
call :say "SeCo n'a pas pu commencer. Voir les fichiers .log dans %SECO_CONFIGURATION%" "SeCo could not start. See the .log files in %SECO_CONFIGURATION%" "SeCo konnte nicht starten. Siehe die .log-Dateien in %SECO_CONFIGURATION%"
exit /b 1

:say
set "SECO_SENTENCE=%~1"
if "%SECO_LANG%"=="en" set "SECO_SENTENCE=%~2"
if "%SECO_LANG%"=="de" set "SECO_SENTENCE=%~3"
setlocal EnableDelayedExpansion
echo(!SECO_SENTENCE!>&2
endlocal
goto :eof
