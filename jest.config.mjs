export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  setupFiles: ['<rootDir>/__tests__/fixtures/fixed-seed.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/lib'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'babel',
  // The end-to-end tests run several whole processes side by side, each with a compiler in it.
  testTimeout: 180_000,
  // Many tests wait for processes and local servers, not for the processor.
  maxWorkers: '100%',
};
