@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Opens the workbench of SeCo on Windows: everything that seco.bat does, with the window instead of the command line.
set SECO_APPLICATION=org.eclipse.e4.ui.workbench.swt.E4Application
call "%~dp0seco.bat" %*
