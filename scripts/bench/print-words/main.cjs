// The peer of the export: Chromium loads a page and prints it to PDF, again and again.

const { app, BrowserWindow } = require('electron');

const [page, rounds] = process.argv.slice(-2);
if (process.env.ALONGSIDE_DATA) app.setPath('userData', process.env.ALONGSIDE_DATA);

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const times = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const start = performance.now();
    await window.loadFile(page);
    await window.webContents.printToPDF({ generateTaggedPDF: true, pageSize: 'A4' });
    times.push(performance.now() - start);
  }
  process.stdout.write(`PRINTED ${JSON.stringify(times)}\n`);
  app.exit(0);
});
