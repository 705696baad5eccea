/** How drizzle-kit writes migrations: offline, from the schema to the folder that ships with the package. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'turso', schema: './src/schema/*.ts', out: './drizzle' })
