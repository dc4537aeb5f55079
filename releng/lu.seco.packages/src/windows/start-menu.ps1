# SPDX-License-Identifier: EPL-2.0
# Entries of SeCo in the start menu and at log-in, for the user who runs this.
#   powershell -ExecutionPolicy Bypass -File start-menu.ps1 [-Data FOLDER] [-Autostart] [-Remove]
param([string]$Data = '', [switch]$Autostart, [switch]$Remove)
$ErrorActionPreference = 'Stop'
$seco = Split-Path -Parent $PSScriptRoot
$program = Join-Path $seco 'SeCo.exe'
$links = @((Join-Path ([Environment]::GetFolderPath('Programs')) 'SeCo.lnk'))
$startup = Join-Path ([Environment]::GetFolderPath('Startup')) 'SeCo.lnk'
if ($Remove) {
    foreach ($link in $links + $startup) {
        if (Test-Path -LiteralPath $link) { Remove-Item -LiteralPath $link }
    }
    Write-Output 'The entries are gone. The data stays.'
    exit 0
}
if (-not (Test-Path -LiteralPath $program)) {
    Write-Error "SeCo.exe is not in $seco"
    exit 1
}
if ($Autostart) { $links += $startup }
$shell = New-Object -ComObject WScript.Shell
foreach ($link in $links) {
    $entry = $shell.CreateShortcut($link)
    $entry.TargetPath = $program
    if ($Data -ne '') { $entry.Arguments = '--data "' + $Data.TrimEnd('\') + '"' }
    $entry.WorkingDirectory = $seco
    $entry.IconLocation = $program + ',0'
    $entry.Description = 'SeCo'
    $entry.Save()
}
Write-Output "Entries written: $($links -join ', ')"
