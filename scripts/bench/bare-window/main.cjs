// The least that Electron can do: one sandboxed window with a heading. What Alongside's start is measured against.

const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.ALONGSIDE_DATA);

app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(__dirname, 'index.html'));
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  process.stdout.write(`MARK usable ${Math.round(performance.now())}\n`);
});

app.on('window-all-closed', () => app.quit());
