/* Starts the command `cases`: hands it the words typed after it and the way to print. Holds no rule. */
import { join } from 'node:path';
import process from 'node:process';
import { runCases } from './cases';

process.exitCode = runCases({
  argv: process.argv.slice(2),
  resources: process.env['ALONGSIDE_RESOURCES'] ?? join(process.cwd(), 'resources'),
  print: (line) => process.stdout.write(`${line}\n`),
  printProblem: (line) => process.stderr.write(`${line}\n`),
});
