@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Opens the workbench of SeCo on Windows: everything that seco.bat does, with the window instead of the command line.
set SECO_APPLICATION=org.eclipse.e4.ui.workbench.swt.E4Application
rem an update may replace this file meanwhile: nothing of it is read behind this line
call "%~dp0seco.bat" %* & goto :eof
