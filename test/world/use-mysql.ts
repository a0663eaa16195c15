/** Makes temporary databases of this test run MySQL schemas. */
process.env['TEST_ENGINE'] = 'mysql';
