#!/usr/bin/env node
// What `npx keystage` finds before anything is built: npm links only files that are there when it installs.
import '../dist/keystage.mjs';
