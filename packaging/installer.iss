; An installer for Windows (Inno Setup 6), for one person, without administrator rights. Written, not run yet.
; First: py dev.py package

[Setup]
AppId={{6B0B3A0E-5C0B-4C4B-9C33-6F6D0C6E7A15}
AppName=Gelassen
AppVersion=0.1.0
DefaultDirName={autopf}\Gelassen
DefaultGroupName=Gelassen
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\LICENSE
SetupIconFile=..\assets\icon.ico
OutputDir=..\dist
OutputBaseFilename=gelassen-0.1.0-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\dist\gelassen\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Files of an older version that the new one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Gelassen"; Filename: "{app}\gelassen.exe"
