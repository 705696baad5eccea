#!/usr/bin/env node
/** The program that is installed: the command line, or, where it was started as a thread, the scoring of a large table. */
import { isMainThread } from 'node:worker_threads'
import { main } from './main.ts'
import { scoreAsThread } from './screen/score-apart.ts'

await (isMainThread ? main(new URL(import.meta.url)) : scoreAsThread())
